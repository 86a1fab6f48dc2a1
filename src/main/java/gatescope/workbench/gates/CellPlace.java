package gatescope.workbench.gates;

/**
 * One cell of the gate score.
 *
 * @param gate the symbol of its stave, such as "f"
 * @param layer counted from 0
 * @param unit counted from 0
 * @param step counted from 0
 */
public record CellPlace(String gate, int layer, int unit, int step) {}
