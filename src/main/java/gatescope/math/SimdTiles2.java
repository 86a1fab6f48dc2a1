package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of C that are two vectors wide and four to six rows high, kept in registers while k runs.
 *
 * <p>Six rows of two vectors are 12 sums; with two vectors of B and one of A they fill 15 of 16
 * registers, so this is the widest tile where the processor has no more.
 *
 * <pre>
 * C[r][v] += Σ_x A[r][x] · B[x][v],   x = 0 … k − 1 in order, one fused multiply-add each
 *
 * A[r][x] = a[aAt + r·aRow + x·aStep]      (a broadcast: A or Aᵀ alike)
 * B[x][v] = b[bAt + x·bStep + v·L …]       C[r][v] = c[cAt + r·cRow + v·L …]
 * </pre>
 *
 * <p>Each kernel is a method of its own whose loop holds nothing else: one more call or branch in
 * there and C2 gives up inlining and boxes every vector, ten times slower.
 */
final class SimdTiles2 {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();

  private SimdTiles2() {}

  /** The tile of {@code rows} = 4, 5 or 6 rows. */
  static void tile(
      int rows,
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int cAt,
      int cRow,
      int k) {
    switch (rows) {
      case 4 -> rows4(a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow, k);
      case 5 -> rows5(a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow, k);
      case 6 -> rows6(a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow, k);
      default -> throw new IllegalArgumentException("a tile of " + rows + " rows");
    }
  }

  /** Four rows that also leave B behind in {@code panel}, contiguous, for the rows below. */
  static void packing4(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int cAt,
      int cRow,
      int k,
      float[] panel) {
    int at0 = cAt;
    FloatVector c00 = FloatVector.fromArray(S, c, at0);
    FloatVector c01 = FloatVector.fromArray(S, c, at0 + L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    int to = 0;
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep, to += 2 * L) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      b0.intoArray(panel, to);
      b1.intoArray(panel, to + L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
  }

  private static void rows4(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int cAt,
      int cRow,
      int k) {
    int at0 = cAt;
    FloatVector c00 = FloatVector.fromArray(S, c, at0);
    FloatVector c01 = FloatVector.fromArray(S, c, at0 + L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
  }

  private static void rows5(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int cAt,
      int cRow,
      int k) {
    int at0 = cAt;
    FloatVector c00 = FloatVector.fromArray(S, c, at0);
    FloatVector c01 = FloatVector.fromArray(S, c, at0 + L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    int at4 = at3 + cRow;
    FloatVector c40 = FloatVector.fromArray(S, c, at4);
    FloatVector c41 = FloatVector.fromArray(S, c, at4 + L);
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      FloatVector a4 = FloatVector.broadcast(S, a[aAt + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
    c40.intoArray(c, at4);
    c41.intoArray(c, at4 + L);
  }

  private static void rows6(
      float[] a,
      int aAt,
      int aRow,
      int aStep,
      float[] b,
      int bAt,
      int bStep,
      float[] c,
      int cAt,
      int cRow,
      int k) {
    int at0 = cAt;
    FloatVector c00 = FloatVector.fromArray(S, c, at0);
    FloatVector c01 = FloatVector.fromArray(S, c, at0 + L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    int at4 = at3 + cRow;
    FloatVector c40 = FloatVector.fromArray(S, c, at4);
    FloatVector c41 = FloatVector.fromArray(S, c, at4 + L);
    int at5 = at4 + cRow;
    FloatVector c50 = FloatVector.fromArray(S, c, at5);
    FloatVector c51 = FloatVector.fromArray(S, c, at5 + L);
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      FloatVector a4 = FloatVector.broadcast(S, a[aAt + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      FloatVector a5 = FloatVector.broadcast(S, a[aAt + 5 * aRow]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
    c40.intoArray(c, at4);
    c41.intoArray(c, at4 + L);
    c50.intoArray(c, at5);
    c51.intoArray(c, at5 + L);
  }
}
