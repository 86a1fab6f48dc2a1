package gatescope.train.optimizer;

import gatescope.math.Kernels;
import gatescope.net.Parameters;
import gatescope.net.Share;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * The global norm of a gradient: squares are summed in chunks of fixed length and the chunks in
 * order, so that the number of parts changes no bit.
 */
public final class GradientNorm {
  private static final int CHUNK = 4096;

  private final Kernels kernels;
  private final Parameters gradient;
  private final int[] tensorOf; // chunk → tensor
  private final int[] startOf; // chunk → first element
  private final double[] sums; // chunk → Σ x²

  public GradientNorm(Parameters gradient, Kernels kernels) {
    this.kernels = kernels;
    this.gradient = gradient;
    int[] tensors = new int[0];
    int[] starts = new int[0];
    for (int k = 0; k < gradient.tensors().size(); k++) {
      int elements = gradient.tensors().get(k).matrix().getNumElements();
      for (int start = 0; start < elements; start += CHUNK) {
        tensors = Arrays.copyOf(tensors, tensors.length + 1);
        starts = Arrays.copyOf(starts, starts.length + 1);
        tensors[tensors.length - 1] = k;
        starts[starts.length - 1] = start;
      }
    }
    tensorOf = tensors;
    startOf = starts;
    sums = new double[tensors.length];
  }

  /** Sums the squares of a part of the chunks. */
  public void measure(int part, int parts) {
    int to = Share.from(sums.length, part + 1, parts);
    for (int chunk = Share.from(sums.length, part, parts); chunk < to; chunk++) {
      FMatrixRMaj x = gradient.tensors().get(tensorOf[chunk]).matrix();
      int start = startOf[chunk];
      sums[chunk] = kernels.sumOfSquares(x, start, Math.min(start + CHUNK, x.getNumElements()));
    }
  }

  /** The norm, once every part has been measured. */
  public double value() {
    double sum = 0;
    for (double chunk : sums) {
      sum += chunk;
    }
    return Math.sqrt(sum);
  }
}
