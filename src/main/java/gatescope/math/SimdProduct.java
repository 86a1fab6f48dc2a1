package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * C += A·B for row-major arrays, where A may be read with any row and column stride.
 *
 * <p>Rows, columns and k are cut into blocks: a block of A stays in the second-level cache while
 * panels of B, as wide as a register tile, pass over it, and each panel in the first while the rows
 * of the block do. The first tile of rows reads B where it lies and leaves a contiguous copy behind
 * for the others: rows of a wide B are pages apart and would push each other out of the cache.
 * Every tile loads its part of C first and stores it last, so that each element of C is summed in
 * ascending k, whatever the blocks.
 *
 * <p>One, two or three rows, as in sampling, do not pay for tiles: there B is streamed row by row.
 *
 * <p>Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34, 2008.
 */
final class SimdProduct {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();

  /** AVX-512 and AArch64 have 32 vector registers, other processors 16. */
  static final boolean MANY_REGISTERS = L == 16 || "aarch64".equals(System.getProperty("os.arch"));

  /** Columns of a panel of B: the width of a register tile. */
  static final int PANEL = (MANY_REGISTERS ? 4 : 2) * L;

  /** Columns of A, rows of B in a block: the block's panel of B fits a first-level cache. */
  static final int BLOCK = 128;

  /** Rows of A and C in a block: the block of A fits a second-level cache. */
  static final int BLOCK_ROWS = 384;

  private static final int MIN_TILE = 4;
  private static final int MAX_TILE = 6;

  /** With fewer rows than this the copy of B costs more than it saves. */
  private static final int ROWS_TO_PACK = 20;

  private static final ThreadLocal<Scratch> SCRATCH = ThreadLocal.withInitial(Scratch::new);

  private SimdProduct() {}

  /**
   * C += A·B.
   *
   * @param a m×k, contiguous from aAt
   * @param b k×n, contiguous from 0
   * @param c m×n, contiguous from cAt
   */
  static void product(float[] a, int aAt, float[] b, float[] c, int cAt, int m, int k, int n) {
    multiplyAdd(a, aAt, k, 1, b, 0, n, c, cAt, n, m, k, n);
  }

  /**
   * Rows [row, row + m) of C += Aᵀ·B. Columns that do not fill a vector are computed as Cᵀ += Bᵀ·A,
   * whose vectors run along the rows of C.
   *
   * @param a k×aCols, contiguous from aAt
   * @param b k×n, contiguous from bAt
   * @param c aCols×n, contiguous from 0
   */
  static void productTransA(
      float[] a, int aAt, int aCols, float[] b, int bAt, float[] c, int row, int m, int k, int n) {
    int whole = S.loopBound(n);
    int aFrom = aAt + row;
    multiplyAdd(a, aFrom, 1, aCols, b, bAt, n, c, row * n, n, m, k, whole);
    if (whole < n) {
      int cols = n - whole;
      int cFrom = row * n + whole;
      float[] turned = SCRATCH.get().turned(cols * m);
      copy(c, cFrom, n, 1, turned, 0, 1, m, m, cols);
      multiplyAdd(b, bAt + whole, 1, n, a, aFrom, aCols, turned, 0, m, cols, k, m);
      copy(turned, 0, 1, m, c, cFrom, n, 1, m, cols);
    }
  }

  /** C += A·B, with element (r, x) of A at aAt + r·aRow + x·aStep, in blocks of k. */
  private static void multiplyAdd(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] c,
      int cAt,
      int cRow,
      int m,
      int k,
      int n) {
    int rows;
    for (int done = 0; done < m; done += rows) {
      rows = nextPart(m - done, BLOCK_ROWS);
      int aFrom = aAt + done * aRow;
      int cFrom = cAt + done * cRow;
      int tiled = tiledRows(rows);
      for (int x = 0; x < k && tiled > 0; x += BLOCK) {
        block(
            a,
            aFrom + x * aStep,
            aRow,
            aStep,
            b,
            bAt + x * bRow,
            bRow,
            c,
            cFrom,
            cRow,
            tiled,
            Math.min(BLOCK, k - x),
            n,
            SCRATCH.get());
      }
      if (tiled < rows) {
        int aRest = aFrom + tiled * aRow;
        int cRest = cFrom + tiled * cRow;
        stream(a, aRest, aRow, aStep, b, bAt, bRow, c, cRest, cRow, rows - tiled, k, n);
      }
    }
  }

  /** How many of a number of rows tiles can cover: all but those from one to three, and seven. */
  static int tiledRows(int rows) {
    return rows < MIN_TILE ? 0 : rows == MIN_TILE + 3 ? MIN_TILE : rows;
  }

  /** One block of k for all columns: whole panels, then ever narrower ones. */
  private static void block(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] c,
      int cAt,
      int cRow,
      int m,
      int k,
      int n,
      Scratch scratch) {
    int j = 0;
    for (int vectors = PANEL / L; vectors > 0; vectors /= 2) {
      for (; j + vectors * L <= n; j += vectors * L) {
        panel(
            vectors, a, aAt, aRow, aStep, b, bAt + j, bRow, c, cAt + j, cRow, m, k, scratch.panel);
      }
    }
    if (j < n) {
      edge(a, aAt, aRow, aStep, b, bAt + j, bRow, c, cAt + j, cRow, m, k, n - j, scratch);
    }
  }

  /** A panel of one, two or four vectors for all rows. */
  private static void panel(
      int vectors,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] c,
      int cAt,
      int cRow,
      int m,
      int k,
      float[] panel) {
    if (vectors == 1 || m < ROWS_TO_PACK) {
      tiles(vectors, a, aAt, aRow, aStep, b, bAt, bRow, c, cAt, cRow, m, k);
      return;
    }
    if (vectors == 4) {
      SimdTiles4.packing4(a, aAt, aRow, aStep, b, bAt, bRow, c, cAt, cRow, k, panel);
    } else {
      SimdTiles2.packing4(a, aAt, aRow, aStep, b, bAt, bRow, c, cAt, cRow, k, panel);
    }
    int aRest = aAt + MIN_TILE * aRow;
    int cRest = cAt + MIN_TILE * cRow;
    int rest = m - MIN_TILE;
    tiles(vectors, a, aRest, aRow, aStep, panel, 0, vectors * L, c, cRest, cRow, rest, k);
  }

  /** Tiles of one to four vectors for all rows. */
  static void tiles(
      int vectors,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] c,
      int cAt,
      int cRow,
      int m,
      int k) {
    int rows;
    for (int done = 0; done < m; done += rows) {
      rows = vectors == 3 ? SimdTiles3.nextRows(m - done) : nextPart(m - done, MAX_TILE);
      int aTile = aAt + done * aRow;
      int cTile = cAt + done * cRow;
      switch (vectors) {
        case 3 -> SimdTiles3.tile(rows, a, aTile, aRow, aStep, b, bAt, bRow, c, cTile, cRow, k);
        case 4 -> SimdTiles4.tile(rows, a, aTile, aRow, aStep, b, bAt, bRow, c, cTile, cRow, k);
        case 2 -> SimdTiles2.tile(rows, a, aTile, aRow, aStep, b, bAt, bRow, c, cTile, cRow, k);
        default -> SimdTiles1.tile(rows, a, aTile, aRow, aStep, b, bAt, bRow, c, cTile, cRow, k);
      }
    }
  }

  /** The last columns, fewer than a vector, by way of copies of B and C filled up with zeros. */
  private static void edge(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] c,
      int cAt,
      int cRow,
      int m,
      int k,
      int cols,
      Scratch scratch) {
    float[] panel = scratch.panel;
    copy(b, bAt, bRow, 1, panel, 0, L, 1, k, cols);
    edgeTiles(a, aAt, aRow, aStep, panel, 0, c, cAt, cRow, m, k, cols);
  }

  /** Fewer columns than a vector, from a copy of B filled up with zeros, by way of one of C. */
  static void edgeTiles(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] panel,
      int panelAt,
      float[] c,
      int cAt,
      int cRow,
      int m,
      int k,
      int cols) {
    float[] tile = SCRATCH.get().tile;
    int rows;
    for (int done = 0; done < m; done += rows) {
      rows = nextPart(m - done, MAX_TILE);
      int aTile = aAt + done * aRow;
      int cTile = cAt + done * cRow;
      copy(c, cTile, cRow, 1, tile, 0, L, 1, rows, cols);
      SimdTiles1.tile(rows, a, aTile, aRow, aStep, panel, panelAt, L, tile, 0, L, k);
      copy(tile, 0, L, 1, c, cTile, cRow, 1, rows, cols);
    }
  }

  /** Copies a block of rows × cols between arrays of any row and column stride. */
  private static void copy(
      float[] from,
      int fromAt,
      int fromRow,
      int fromStep,
      float[] to,
      int toAt,
      int toRow,
      int toStep,
      int rows,
      int cols) {
    for (int j = 0; j < cols; j++) {
      int source = fromAt + j * fromStep;
      int target = toAt + j * toStep;
      for (int r = 0; r < rows; r++, source += fromRow, target += toRow) {
        to[target] = from[source];
      }
    }
  }

  /** Splits rows evenly into as few parts of at most {@code most} as possible: the next one. */
  static int nextPart(int rows, int most) {
    return rows / ((rows + most - 1) / most);
  }

  /** Rows of C by streaming B from front to back, eight of its rows in a pass over a row of C. */
  static void stream(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bRow,
      float[] c,
      int cAt,
      int cRow,
      int m,
      int k,
      int n) {
    int x = 0;
    for (; x + 8 <= k; x += 8) {
      for (int r = 0; r < m; r++) {
        int aFrom = aAt + r * aRow + x * aStep;
        addEightRows(a, aFrom, aStep, b, bAt + x * bRow, bRow, c, cAt + r * cRow, n);
      }
    }
    for (; x < k; x++) {
      for (int r = 0; r < m; r++) {
        addRow(a[aAt + r * aRow + x * aStep], b, bAt + x * bRow, c, cAt + r * cRow, n);
      }
    }
  }

  /** c[j] += Σ_x a_x · B[x][j] for eight rows of B, in order. */
  private static void addEightRows(
      float[] a, int aAt, int aStep, float[] b, int bAt, int bRow, float[] c, int cAt, int n) {
    int end = S.loopBound(n);
    addEightRowsByVectors(a, aAt, aStep, b, bAt, bRow, c, cAt, end);
    for (int j = end; j < n; j++) {
      float sum = c[cAt + j];
      for (int x = 0; x < 8; x++) {
        sum = Math.fma(a[aAt + x * aStep], b[bAt + x * bRow + j], sum);
      }
      c[cAt + j] = sum;
    }
  }

  private static void addEightRowsByVectors(
      float[] a, int aAt, int aStep, float[] b, int bAt, int bRow, float[] c, int cAt, int end) {
    FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
    FloatVector a1 = FloatVector.broadcast(S, a[aAt + aStep]);
    FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aStep]);
    FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aStep]);
    FloatVector a4 = FloatVector.broadcast(S, a[aAt + 4 * aStep]);
    FloatVector a5 = FloatVector.broadcast(S, a[aAt + 5 * aStep]);
    FloatVector a6 = FloatVector.broadcast(S, a[aAt + 6 * aStep]);
    FloatVector a7 = FloatVector.broadcast(S, a[aAt + 7 * aStep]);
    int b1 = bAt + bRow;
    int b2 = b1 + bRow;
    int b3 = b2 + bRow;
    int b4 = b3 + bRow;
    int b5 = b4 + bRow;
    int b6 = b5 + bRow;
    int b7 = b6 + bRow;
    for (int j = 0; j < end; j += L) {
      FloatVector sum = FloatVector.fromArray(S, c, cAt + j);
      sum = a0.fma(FloatVector.fromArray(S, b, bAt + j), sum);
      sum = a1.fma(FloatVector.fromArray(S, b, b1 + j), sum);
      sum = a2.fma(FloatVector.fromArray(S, b, b2 + j), sum);
      sum = a3.fma(FloatVector.fromArray(S, b, b3 + j), sum);
      sum = a4.fma(FloatVector.fromArray(S, b, b4 + j), sum);
      sum = a5.fma(FloatVector.fromArray(S, b, b5 + j), sum);
      sum = a6.fma(FloatVector.fromArray(S, b, b6 + j), sum);
      sum = a7.fma(FloatVector.fromArray(S, b, b7 + j), sum);
      sum.intoArray(c, cAt + j);
    }
  }

  /** c[j] += a · b[j]. */
  private static void addRow(float a, float[] b, int bAt, float[] c, int cAt, int n) {
    FloatVector factor = FloatVector.broadcast(S, a);
    int end = S.loopBound(n);
    for (int j = 0; j < end; j += L) {
      FloatVector sum = FloatVector.fromArray(S, c, cAt + j);
      factor.fma(FloatVector.fromArray(S, b, bAt + j), sum).intoArray(c, cAt + j);
    }
    for (int j = end; j < n; j++) {
      c[cAt + j] = Math.fma(a, b[bAt + j], c[cAt + j]);
    }
  }

  /** One thread's copies of parts of B and C. */
  private static final class Scratch {
    final float[] panel = new float[BLOCK * PANEL];
    final float[] tile = new float[MAX_TILE * L];
    private float[] turned = new float[0];

    float[] turned(int length) {
      if (turned.length < length) {
        turned = new float[length];
      }
      return turned;
    }
  }
}
