package gatescope.workbench.gates.lab;

import java.util.List;

/**
 * What changing one symbol does. Immutable.
 *
 * @param glyphs of the text before the change
 * @param step that is changed
 * @param replacement what stands there instead
 * @param gates the mean over the units of |after − before|, per gate and step
 * @param divergence between the predictions after each step, bits
 * @param lasting for how many steps the predictions differ noticeably
 */
public record EditEffect(
    List<String> glyphs,
    int step,
    String replacement,
    List<UnitLines.Line> gates,
    List<Double> divergence,
    int lasting) {}
