package gatescope.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Everything that a forward pass over T steps and B lanes computed; written by one pass at a time,
 * though several threads may each fill their own lanes.
 */
public final class Tape {
  /** A target that counts neither in the loss nor in the gradient. */
  public static final int NO_TARGET = -1;

  private final NetworkShape shape;
  private final int lanes;
  private final int steps;
  private final int[] inputs; // T·B
  private final int[] targets; // T·B
  private final FMatrixRMaj embedded; // T·B × E, or null
  private final List<LayerTape> layers = new ArrayList<>();
  private final FMatrixRMaj logits; // T·B × V

  /** A tape without dropout: for sampling, tracing and validation. */
  public Tape(NetworkShape shape, int lanes, int steps) {
    this(shape, lanes, steps, false);
  }

  /**
   * @param dropout whether masks between layers are kept
   */
  public Tape(NetworkShape shape, int lanes, int steps, boolean dropout) {
    this.shape = shape;
    this.lanes = lanes;
    this.steps = steps;
    int rows = Math.multiplyExact(lanes, steps);
    inputs = new int[rows];
    targets = new int[rows];
    Arrays.fill(targets, NO_TARGET);
    embedded = shape.oneHot() ? null : new FMatrixRMaj(rows, shape.embedding());
    for (int layer = 0; layer < shape.layers(); layer++) {
      boolean masked = dropout && layer < shape.layers() - 1;
      layers.add(new LayerTape(shape, lanes, steps, masked));
    }
    logits = new FMatrixRMaj(rows, shape.vocabulary());
  }

  public NetworkShape shape() {
    return shape;
  }

  /** B. */
  public int lanes() {
    return lanes;
  }

  /** T. */
  public int steps() {
    return steps;
  }

  public int row(int t, int lane) {
    return t * lanes + lane;
  }

  /** Sets the symbol that a lane reads at step t and the one that it should predict. */
  public void set(int t, int lane, int input, int target) {
    inputs[row(t, lane)] = input;
    targets[row(t, lane)] = target;
  }

  /** The symbol that a lane reads at step t. */
  public int input(int t, int lane) {
    return inputs[row(t, lane)];
  }

  /** The symbol that a lane should predict at step t, or {@link #NO_TARGET}. */
  public int target(int t, int lane) {
    return targets[row(t, lane)];
  }

  int[] inputs() {
    return inputs;
  }

  int[] targets() {
    return targets;
  }

  /** How many rows have a target. */
  public int targetCount() {
    int count = 0;
    for (int target : targets) {
      count += target == NO_TARGET ? 0 : 1;
    }
    return count;
  }

  FMatrixRMaj embedded() {
    return embedded;
  }

  public LayerTape layer(int layer) {
    return layers.get(layer);
  }

  /**
   * T·B × V: logits after {@link Network#forward}; {@link Loss} turns them into probabilities or
   * their gradient in place.
   */
  public FMatrixRMaj logits() {
    return logits;
  }

  /** Starts from the zero state. */
  public void clearState() {
    for (int k = 0; k < layers.size(); k++) {
      LayerTape layer = layers.get(k);
      Arrays.fill(layer.h().data, 0, lanes * shape.hidden(), 0f);
      if (layer.c() != null) {
        Arrays.fill(layer.c().data, 0, lanes * shape.hidden(), 0f);
      }
    }
  }

  /** Makes the state after the last step the one before the first. */
  public void carryState() {
    int block = lanes * shape.hidden();
    for (int k = 0; k < layers.size(); k++) {
      LayerTape layer = layers.get(k);
      System.arraycopy(layer.h().data, steps * block, layer.h().data, 0, block);
      if (layer.c() != null) {
        System.arraycopy(layer.c().data, steps * block, layer.c().data, 0, block);
      }
    }
  }

  /** Starts from a given state. */
  public void setState(State state) {
    setState(-1, state);
  }

  /** Overwrites the state after step t, undoing {@link #getState}. */
  public void setState(int t, State state) {
    int block = lanes * shape.hidden();
    for (int k = 0; k < layers.size(); k++) {
      System.arraycopy(state.h(k).data, 0, layers.get(k).h().data, (t + 1) * block, block);
      if (state.hasMemory()) {
        System.arraycopy(state.c(k).data, 0, layers.get(k).c().data, (t + 1) * block, block);
      }
    }
  }

  /** Copies out the state after step t; t = −1 is the state before the first. */
  public void getState(int t, State state) {
    int block = lanes * shape.hidden();
    for (int k = 0; k < layers.size(); k++) {
      System.arraycopy(layers.get(k).h().data, (t + 1) * block, state.h(k).data, 0, block);
      if (state.hasMemory()) {
        System.arraycopy(layers.get(k).c().data, (t + 1) * block, state.c(k).data, 0, block);
      }
    }
  }
}
