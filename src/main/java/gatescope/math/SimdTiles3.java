package gatescope.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of C that are three vectors wide and four to eight rows high, kept in registers while k
 * runs; see {@link SimdTiles4} for the formula and for why each is a method of its own.
 *
 * <p>Eight rows of three vectors are as many sums as six of four, but read B less often: better
 * where B comes from the second-level cache, as packed weights do.
 */
final class SimdTiles3 {
  private static final VectorSpecies<Float> S = SimdProvider.SPECIES;
  private static final int L = S.length();

  private SimdTiles3() {}

  /** How many of a number of rows, at least four and not seven, the next tile takes. */
  static int nextRows(int rows) {
    if (rows == 15) {
      return 5;
    }
    return rows > 8 && rows < 13 ? rows / 2 : Math.min(rows, 8);
  }

  /** The tile of {@code rows} = 4, 5, 6 or 8 rows. */
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
      case 8 -> rows8(a, aAt, aRow, aStep, b, bAt, bStep, c, cAt, cRow, k);
      default -> throw new IllegalArgumentException("a tile of " + rows + " rows");
    }
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
    FloatVector c02 = FloatVector.fromArray(S, c, at0 + 2 * L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    FloatVector c12 = FloatVector.fromArray(S, c, at1 + 2 * L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    FloatVector c22 = FloatVector.fromArray(S, c, at2 + 2 * L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    FloatVector c32 = FloatVector.fromArray(S, c, at3 + 2 * L);
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      FloatVector b2 = FloatVector.fromArray(S, b, bAt + 2 * L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c02.intoArray(c, at0 + 2 * L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c12.intoArray(c, at1 + 2 * L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c22.intoArray(c, at2 + 2 * L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
    c32.intoArray(c, at3 + 2 * L);
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
    FloatVector c02 = FloatVector.fromArray(S, c, at0 + 2 * L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    FloatVector c12 = FloatVector.fromArray(S, c, at1 + 2 * L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    FloatVector c22 = FloatVector.fromArray(S, c, at2 + 2 * L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    FloatVector c32 = FloatVector.fromArray(S, c, at3 + 2 * L);
    int at4 = at3 + cRow;
    FloatVector c40 = FloatVector.fromArray(S, c, at4);
    FloatVector c41 = FloatVector.fromArray(S, c, at4 + L);
    FloatVector c42 = FloatVector.fromArray(S, c, at4 + 2 * L);
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      FloatVector b2 = FloatVector.fromArray(S, b, bAt + 2 * L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      FloatVector a4 = FloatVector.broadcast(S, a[aAt + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      c42 = a4.fma(b2, c42);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c02.intoArray(c, at0 + 2 * L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c12.intoArray(c, at1 + 2 * L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c22.intoArray(c, at2 + 2 * L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
    c32.intoArray(c, at3 + 2 * L);
    c40.intoArray(c, at4);
    c41.intoArray(c, at4 + L);
    c42.intoArray(c, at4 + 2 * L);
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
    FloatVector c02 = FloatVector.fromArray(S, c, at0 + 2 * L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    FloatVector c12 = FloatVector.fromArray(S, c, at1 + 2 * L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    FloatVector c22 = FloatVector.fromArray(S, c, at2 + 2 * L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    FloatVector c32 = FloatVector.fromArray(S, c, at3 + 2 * L);
    int at4 = at3 + cRow;
    FloatVector c40 = FloatVector.fromArray(S, c, at4);
    FloatVector c41 = FloatVector.fromArray(S, c, at4 + L);
    FloatVector c42 = FloatVector.fromArray(S, c, at4 + 2 * L);
    int at5 = at4 + cRow;
    FloatVector c50 = FloatVector.fromArray(S, c, at5);
    FloatVector c51 = FloatVector.fromArray(S, c, at5 + L);
    FloatVector c52 = FloatVector.fromArray(S, c, at5 + 2 * L);
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      FloatVector b2 = FloatVector.fromArray(S, b, bAt + 2 * L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      FloatVector a4 = FloatVector.broadcast(S, a[aAt + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      c42 = a4.fma(b2, c42);
      FloatVector a5 = FloatVector.broadcast(S, a[aAt + 5 * aRow]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      c52 = a5.fma(b2, c52);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c02.intoArray(c, at0 + 2 * L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c12.intoArray(c, at1 + 2 * L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c22.intoArray(c, at2 + 2 * L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
    c32.intoArray(c, at3 + 2 * L);
    c40.intoArray(c, at4);
    c41.intoArray(c, at4 + L);
    c42.intoArray(c, at4 + 2 * L);
    c50.intoArray(c, at5);
    c51.intoArray(c, at5 + L);
    c52.intoArray(c, at5 + 2 * L);
  }

  private static void rows8(
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
    FloatVector c02 = FloatVector.fromArray(S, c, at0 + 2 * L);
    int at1 = at0 + cRow;
    FloatVector c10 = FloatVector.fromArray(S, c, at1);
    FloatVector c11 = FloatVector.fromArray(S, c, at1 + L);
    FloatVector c12 = FloatVector.fromArray(S, c, at1 + 2 * L);
    int at2 = at1 + cRow;
    FloatVector c20 = FloatVector.fromArray(S, c, at2);
    FloatVector c21 = FloatVector.fromArray(S, c, at2 + L);
    FloatVector c22 = FloatVector.fromArray(S, c, at2 + 2 * L);
    int at3 = at2 + cRow;
    FloatVector c30 = FloatVector.fromArray(S, c, at3);
    FloatVector c31 = FloatVector.fromArray(S, c, at3 + L);
    FloatVector c32 = FloatVector.fromArray(S, c, at3 + 2 * L);
    int at4 = at3 + cRow;
    FloatVector c40 = FloatVector.fromArray(S, c, at4);
    FloatVector c41 = FloatVector.fromArray(S, c, at4 + L);
    FloatVector c42 = FloatVector.fromArray(S, c, at4 + 2 * L);
    int at5 = at4 + cRow;
    FloatVector c50 = FloatVector.fromArray(S, c, at5);
    FloatVector c51 = FloatVector.fromArray(S, c, at5 + L);
    FloatVector c52 = FloatVector.fromArray(S, c, at5 + 2 * L);
    int at6 = at5 + cRow;
    FloatVector c60 = FloatVector.fromArray(S, c, at6);
    FloatVector c61 = FloatVector.fromArray(S, c, at6 + L);
    FloatVector c62 = FloatVector.fromArray(S, c, at6 + 2 * L);
    int at7 = at6 + cRow;
    FloatVector c70 = FloatVector.fromArray(S, c, at7);
    FloatVector c71 = FloatVector.fromArray(S, c, at7 + L);
    FloatVector c72 = FloatVector.fromArray(S, c, at7 + 2 * L);
    for (int x = 0; x < k; x++, aAt += aStep, bAt += bStep) {
      FloatVector b0 = FloatVector.fromArray(S, b, bAt);
      FloatVector b1 = FloatVector.fromArray(S, b, bAt + L);
      FloatVector b2 = FloatVector.fromArray(S, b, bAt + 2 * L);
      FloatVector a0 = FloatVector.broadcast(S, a[aAt]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      FloatVector a1 = FloatVector.broadcast(S, a[aAt + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      FloatVector a2 = FloatVector.broadcast(S, a[aAt + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      FloatVector a3 = FloatVector.broadcast(S, a[aAt + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      FloatVector a4 = FloatVector.broadcast(S, a[aAt + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      c42 = a4.fma(b2, c42);
      FloatVector a5 = FloatVector.broadcast(S, a[aAt + 5 * aRow]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      c52 = a5.fma(b2, c52);
      FloatVector a6 = FloatVector.broadcast(S, a[aAt + 6 * aRow]);
      c60 = a6.fma(b0, c60);
      c61 = a6.fma(b1, c61);
      c62 = a6.fma(b2, c62);
      FloatVector a7 = FloatVector.broadcast(S, a[aAt + 7 * aRow]);
      c70 = a7.fma(b0, c70);
      c71 = a7.fma(b1, c71);
      c72 = a7.fma(b2, c72);
    }
    c00.intoArray(c, at0);
    c01.intoArray(c, at0 + L);
    c02.intoArray(c, at0 + 2 * L);
    c10.intoArray(c, at1);
    c11.intoArray(c, at1 + L);
    c12.intoArray(c, at1 + 2 * L);
    c20.intoArray(c, at2);
    c21.intoArray(c, at2 + L);
    c22.intoArray(c, at2 + 2 * L);
    c30.intoArray(c, at3);
    c31.intoArray(c, at3 + L);
    c32.intoArray(c, at3 + 2 * L);
    c40.intoArray(c, at4);
    c41.intoArray(c, at4 + L);
    c42.intoArray(c, at4 + 2 * L);
    c50.intoArray(c, at5);
    c51.intoArray(c, at5 + L);
    c52.intoArray(c, at5 + 2 * L);
    c60.intoArray(c, at6);
    c61.intoArray(c, at6 + L);
    c62.intoArray(c, at6 + 2 * L);
    c70.intoArray(c, at7);
    c71.intoArray(c, at7 + L);
    c72.intoArray(c, at7 + 2 * L);
  }
}
