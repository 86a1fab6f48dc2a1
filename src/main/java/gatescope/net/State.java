package gatescope.net;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * The recurrent state (h, c) of every layer for a number of lanes; zero at first. Owned by its
 * caller.
 */
public final class State {
  private final List<FMatrixRMaj> h = new ArrayList<>(); // B × H each
  private final List<FMatrixRMaj> c = new ArrayList<>(); // B × H each, empty without memory

  public State(NetworkShape shape, int lanes) {
    for (int layer = 0; layer < shape.layers(); layer++) {
      h.add(new FMatrixRMaj(lanes, shape.hidden()));
      if (shape.cell().cell().hasMemory()) {
        c.add(new FMatrixRMaj(lanes, shape.hidden()));
      }
    }
  }

  /** B × H. */
  public FMatrixRMaj h(int layer) {
    return h.get(layer);
  }

  /** B × H; only for cells with memory. */
  public FMatrixRMaj c(int layer) {
    return c.get(layer);
  }

  public boolean hasMemory() {
    return !c.isEmpty();
  }
}
