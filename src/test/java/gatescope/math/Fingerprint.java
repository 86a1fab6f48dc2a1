package gatescope.math;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * One number for the bits of everything that a provider computes, over sizes that hit all tails.
 */
final class Fingerprint {
  private static final double SECONDS = 1.5;

  private Fingerprint() {}

  /**
   * Prints the name and the fingerprint of the fastest provider, computed again and again until the
   * compiler has had its turn; fails if it ever changes.
   */
  public static void main(String[] args) {
    Kernels kernels = Kernels.best();
    int first = of(kernels);
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    while (System.nanoTime() < end) {
      if (of(kernels) != first) {
        throw new IllegalStateException("compiled code differs from interpreted code");
      }
    }
    System.out.println(kernels.name() + ": " + first);
  }

  static int of(Kernels kernels) {
    int hash = 1;
    for (int n : new int[] {5, 65, 103}) {
      for (int m : new int[] {1, 4, 7, 11, 26}) {
        hash = 31 * hash + products(kernels, m, 37, n);
      }
      hash = 31 * hash + functions(kernels, n);
    }
    return hash;
  }

  private static int products(Kernels kernels, int m, int k, int n) {
    FMatrixRMaj a = KernelsTest.random(m, k, 1);
    FMatrixRMaj b = KernelsTest.random(k, n, 2);
    FMatrixRMaj c = KernelsTest.random(m, n, 3);
    FMatrixRMaj d = KernelsTest.random(k, n, 4);
    kernels.productAdd(a, 0, b, c, 0, m);
    kernels.productTransAAdd(a, 0, c, 0, m, d, 0, k);
    return 31 * Arrays.hashCode(c.data) + Arrays.hashCode(d.data);
  }

  private static int functions(Kernels kernels, int hidden) {
    FMatrixRMaj gates = KernelsTest.random(2, 4 * hidden, 5);
    FMatrixRMaj c = KernelsTest.random(4, hidden, 6);
    FMatrixRMaj h = KernelsTest.random(2, hidden, 7);
    FMatrixRMaj tanhC = new FMatrixRMaj(2, hidden);
    FMatrixRMaj dc = KernelsTest.random(2, hidden, 8);
    FMatrixRMaj dGates = new FMatrixRMaj(2, 4 * hidden);
    kernels.sigmoid(gates, 0, 2, 0, 2 * hidden);
    kernels.tanh(gates, 0, 2, 2 * hidden, hidden);
    kernels.lstmState(gates, 0, c, 0, 2, tanhC, h, 0, 2);
    kernels.lstmStateBackward(gates, 0, c, 0, tanhC, h, dc, 0, dGates, 2);
    kernels.addRows(h, 0, dc, 0, 2);
    float squares = kernels.sumOfSquares(dGates, 0, 8 * hidden);
    kernels.softmax(gates, 0, 2);
    int hash = Float.floatToIntBits(squares);
    for (FMatrixRMaj x : new FMatrixRMaj[] {gates, c, h, tanhC, dc, dGates}) {
      hash = 31 * hash + Arrays.hashCode(x.data);
    }
    return hash;
  }
}
