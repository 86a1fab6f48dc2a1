package gatescope.net;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Cross-entropy between the softmax of the logits and the target symbols, in nats.
 *
 * <p>Losses are kept per row and summed in row order in double, so that the total does not depend
 * on how lanes were shared out.
 */
public final class Loss {
  private final Network network;
  private final float[] rows; // T·B, nats; 0 without target
  private final boolean[] hits; // T·B, whether the likeliest symbol was the target

  public Loss(Network network, Tape tape) {
    this.network = network;
    rows = new float[tape.lanes() * tape.steps()];
    hits = new boolean[rows.length];
  }

  /** Turns the logits of some lanes into probabilities and keeps their losses. */
  public void measure(Tape tape, Lanes lanes) {
    for (int run = 0; run < lanes.runs(); run++) {
      network.kernels().softmax(tape.logits(), lanes.runRow(run), lanes.runLength());
      for (int k = 0; k < lanes.runLength(); k++) {
        measureRow(tape, lanes.runRow(run) + k);
      }
    }
  }

  private void measureRow(Tape tape, int row) {
    FMatrixRMaj p = tape.logits();
    int target = tape.targets()[row];
    rows[row] = 0;
    hits[row] = false;
    if (target != Tape.NO_TARGET) {
      float likelihood = p.data[row * p.numCols + target];
      rows[row] = (float) -StrictMath.log(likelihood);
      hits[row] = isLargest(likelihood, p.data, row * p.numCols, p.numCols);
    }
  }

  /** False if anything is NaN: all of a row is, or nothing. */
  private static boolean isLargest(float value, float[] x, int at, int length) {
    for (int j = at; j < at + length; j++) {
      if (!(x[j] <= value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@link #measure}, then turns the probabilities into dL/dlogits = (p − target) / count, where L
   * is the mean over the rows that have a target.
   */
  public void gradient(Tape tape, Lanes lanes, int count) {
    measure(tape, lanes);
    float scale = 1f / count;
    FMatrixRMaj p = tape.logits();
    for (int run = 0; run < lanes.runs(); run++) {
      int row = lanes.runRow(run);
      int end = row + lanes.runLength();
      for (int r = row; r < end; r++) {
        subtractTarget(p, r, tape.targets()[r]);
      }
      scale(p.data, row * p.numCols, end * p.numCols, scale);
      for (int r = row; r < end; r++) {
        clearWithoutTarget(p, r, tape.targets()[r]);
      }
    }
  }

  private static void subtractTarget(FMatrixRMaj p, int row, int target) {
    if (target != Tape.NO_TARGET) {
      p.data[row * p.numCols + target] -= 1f;
    }
  }

  /** Over many rows at once: one is too short for the compiler's own vectors. */
  private static void scale(float[] x, int from, int to, float factor) {
    for (int j = from; j < to; j++) {
      x[j] *= factor;
    }
  }

  private static void clearWithoutTarget(FMatrixRMaj p, int row, int target) {
    if (target == Tape.NO_TARGET) {
      Arrays.fill(p.data, row * p.numCols, (row + 1) * p.numCols, 0f);
    }
  }

  /** Σ of the losses of all rows, nats. */
  public double sum() {
    double sum = 0;
    for (float row : rows) {
      sum += row;
    }
    return sum;
  }

  /** Whether a row gave its target the highest probability. */
  public boolean isHit(int row) {
    return hits[row];
  }

  /** How many rows gave their target the highest probability. */
  public int hits() {
    int sum = 0;
    for (boolean hit : hits) {
      sum += hit ? 1 : 0;
    }
    return sum;
  }
}
