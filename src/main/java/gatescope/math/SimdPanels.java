package gatescope.math;

import jdk.incubator.vector.VectorSpecies;

/**
 * C += A·B for a B that many products share, copied beforehand into the order in which register
 * tiles read it.
 *
 * <p>The columns of B are cut into panels as wide as a tile; zeros fill up the last. The panel of
 * the columns [j, j + w) is a k×w block in row order, at k·j:
 *
 * <pre>
 * n = 65, vectors of 16      columns 0 … 63, 64 (and 15 of zeros)
 * B[x][j + v] = panels[k·j + w·x + v]
 * </pre>
 *
 * A tile then reads B front to back, which the processor foresees, where rows of a wide B lie a
 * page apart each. Blocks are those of {@link SimdProduct}, and so are the bits.
 */
final class SimdPanels {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();

  private SimdPanels() {}

  /** Floats in the panels of a k×n matrix. */
  static int length(int k, int n) {
    return Math.multiplyExact(k, (n + L - 1) / L * L);
  }

  /**
   * The width of the panel that starts at column j of n. Three vectors are best, with four first
   * where that leaves no panel of one; with few registers two are.
   */
  private static int width(int j, int n) {
    int vectors = (n - j) / L;
    if (vectors <= 2) {
      return Math.max(1, vectors) * L;
    }
    if (!SimdProduct.MANY_REGISTERS) {
      return 2 * L;
    }
    return (vectors % 3 == 0 || vectors == 5 ? 3 : 4) * L;
  }

  /** Copies rows [row, row + rows) of b, k×n. */
  static void pack(float[] b, float[] panels, int k, int n, int row, int rows) {
    int width;
    for (int j = 0; j < n; j += width) {
      width = width(j, n);
      int length = Math.min(width, n - j);
      for (int x = row; x < row + rows; x++) {
        System.arraycopy(b, x * n + j, panels, k * j + x * width, length);
      }
    }
  }

  /** Copies rows [row, row + rows) of b, n×k, as columns of its transpose. */
  static void packTransposed(float[] b, float[] panels, int k, int n, int row, int rows) {
    int width;
    for (int j = 0; j < n; j += width) {
      width = width(j, n);
      int from = Math.max(j, row);
      int to = Math.min(j + width, row + rows);
      if (from < to) {
        Loops.transpose(b, from * k, k, panels, k * j + from - j, width, to - from);
      }
    }
  }

  /**
   * C += A·B.
   *
   * @param a m×k, contiguous from aAt
   * @param panels of B, k×n
   * @param c m×n, contiguous from cAt
   */
  static void product(float[] a, int aAt, float[] panels, float[] c, int cAt, int m, int k, int n) {
    int rows;
    for (int done = 0; done < m; done += rows) {
      rows = SimdProduct.nextPart(m - done, SimdProduct.BLOCK_ROWS);
      rows(a, aAt + done * k, panels, c, cAt + done * n, rows, k, n);
    }
  }

  /** A block of rows: tiles of them, and by themselves those that do not fill one. */
  private static void rows(
      float[] a, int aAt, float[] panels, float[] c, int cAt, int m, int k, int n) {
    int tiled = SimdProduct.tiledRows(m);
    for (int x = 0; x < k && tiled > 0; x += SimdProduct.BLOCK) {
      block(a, aAt, panels, x, c, cAt, tiled, k, n);
    }
    int aRest = aAt + tiled * k;
    int cRest = cAt + tiled * n;
    int width;
    for (int j = 0; j < n && tiled < m; j += width) {
      width = width(j, n);
      int cols = Math.min(width, n - j);
      SimdProduct.stream(a, aRest, k, 1, panels, k * j, width, c, cRest + j, n, m - tiled, k, cols);
    }
  }

  /** The rows of B from x on, at most a block of them. */
  private static void block(
      float[] a, int aAt, float[] panels, int x, float[] c, int cAt, int m, int k, int n) {
    int depth = Math.min(SimdProduct.BLOCK, k - x);
    int width;
    for (int j = 0; j < n; j += width) {
      width = width(j, n);
      int from = k * j + x * width;
      if (j + width <= n) {
        SimdProduct.tiles(
            width / L, a, aAt + x, k, 1, panels, from, width, c, cAt + j, n, m, depth);
      } else {
        SimdProduct.edgeTiles(a, aAt + x, k, 1, panels, from, c, cAt + j, n, m, depth, n - j);
      }
    }
  }
}
