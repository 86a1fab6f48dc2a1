package gatescope.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every provider against the obvious loops in double precision, over sizes that hit every tail. */
class KernelsTest {
  private static final List<Integer> SIZES = List.of(1, 2, 7, 14, 15, 16, 17, 33, 64, 100);

  static Stream<Arguments> kernelsAndSizes() {
    return TestedKernels.all().stream()
        .flatMap(k -> SIZES.stream().map(size -> Arguments.of(k, size)));
  }

  static Stream<Kernels> kernels() {
    return TestedKernels.all().stream();
  }

  @ParameterizedTest
  @MethodSource("kernelsAndSizes")
  void productAddsToARangeOfRows(Kernels kernels, int n) {
    for (int m : SIZES) {
      for (int k : SIZES) {
        FMatrixRMaj a = random(m + 2, k, 1);
        FMatrixRMaj b = random(k, n, 2);
        FMatrixRMaj c = random(m + 3, n, 3);
        double[] expected = widen(c);
        for (int r = 0; r < m; r++) {
          for (int j = 0; j < n; j++) {
            for (int x = 0; x < k; x++) {
              expected[(r + 2) * n + j] += (double) a.get(r + 1, x) * b.get(x, j);
            }
          }
        }
        kernels.productAdd(a, 1, b, c, 2, m);
        assertArrayEquals(expected, widen(c), 2e-5, () -> kernels.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernelsAndSizes")
  void aPackedFactorGivesTheBitsOfTheMatrixThatItIsMadeOf(Kernels kernels, int n) {
    for (int m : SIZES) {
      for (int k : SIZES) {
        FMatrixRMaj a = random(m + 2, k, 1);
        FMatrixRMaj b = random(k, n, 2);
        FMatrixRMaj turned = new FMatrixRMaj(n, k);
        kernels.transpose(b, turned);
        FMatrixRMaj expected = random(m + 3, n, 3);
        FMatrixRMaj packed = expected.copy();
        FMatrixRMaj packedTurned = expected.copy();
        kernels.productAdd(a, 1, b, expected, 2, m);
        Factor factor = kernels.factor(k, n);
        int half = k / 2;
        kernels.pack(b, factor, 0, half);
        kernels.pack(b, factor, half, k - half);
        kernels.productAdd(a, 1, factor, packed, 2, m);
        assertArrayEquals(expected.data, packed.data, kernels.name());
        Factor ofTurned = kernels.factor(k, n);
        half = n / 2;
        kernels.packTransposed(turned, ofTurned, 0, half);
        kernels.packTransposed(turned, ofTurned, half, n - half);
        kernels.productAdd(a, 1, ofTurned, packedTurned, 2, m);
        assertArrayEquals(expected.data, packedTurned.data, kernels.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void gatherCopiesRowsOfATable(Kernels kernels) {
    FMatrixRMaj table = random(5, 7, 1);
    FMatrixRMaj out = random(6, 7, 2);
    FMatrixRMaj expected = out.copy();
    int[] ids = {9, 4, 0, 4};
    for (int r = 0; r < 3; r++) {
      for (int j = 0; j < 7; j++) {
        expected.set(2 + r, j, table.get(ids[1 + r], j));
      }
    }
    kernels.gather(table, ids, 1, out, 2, 3);
    assertArrayEquals(expected.data, out.data);
  }

  @ParameterizedTest
  @MethodSource("kernelsAndSizes")
  void productTransAAddsToARangeOfRows(Kernels kernels, int n) {
    for (int m : SIZES) {
      for (int k : SIZES) {
        FMatrixRMaj a = random(k + 1, m, 1);
        FMatrixRMaj b = random(k + 2, n, 2);
        FMatrixRMaj c = random(m, n, 3);
        int first = m / 3;
        int rows = m - first;
        double[] expected = widen(c);
        for (int r = first; r < m; r++) {
          for (int j = 0; j < n; j++) {
            for (int x = 0; x < k; x++) {
              expected[r * n + j] += (double) a.get(x + 1, r) * b.get(x + 2, j);
            }
          }
        }
        kernels.productTransAAdd(a, 1, b, 2, k, c, first, rows);
        assertArrayEquals(expected, widen(c), 2e-5, () -> kernels.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernelsAndSizes")
  void sumRowsAddAddsRowsInOrder(Kernels kernels, int n) {
    for (int rows : SIZES) {
      FMatrixRMaj x = random(rows + 1, n, 1);
      FMatrixRMaj sums = random(1, n, 2);
      float[] expected = sums.data.clone();
      int first = n / 3;
      for (int r = 0; r < rows; r++) {
        for (int j = first; j < n; j++) {
          expected[j] += x.get(r, j);
        }
      }
      kernels.sumRowsAdd(x, 0, rows, sums, first, n - first);
      assertArrayEquals(expected, sums.data, () -> kernels.name());
    }
  }

  @Test
  void simdProductsAreFusedSumsInOrder() {
    Kernels simd = Kernels.best();
    assumeTrue(simd.name().startsWith("SIMD"));
    for (int m : List.of(1, 7, 23, 200)) {
      FMatrixRMaj a = random(m, 300, 1);
      FMatrixRMaj b = random(300, 75, 2);
      FMatrixRMaj c = random(m, 75, 3);
      FMatrixRMaj expected = c.copy();
      addFused(a, b, expected);
      FMatrixRMaj turned = new FMatrixRMaj(300, m);
      simd.transpose(a, turned);
      FMatrixRMaj transposed = c.copy();
      simd.productAdd(a, 0, b, c, 0, m);
      simd.productTransAAdd(turned, 0, b, 0, 300, transposed, 0, m);
      assertArrayEquals(expected.data, c.data);
      assertArrayEquals(expected.data, transposed.data);
    }
  }

  private static void addFused(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
    for (int r = 0; r < c.numRows; r++) {
      for (int j = 0; j < c.numCols; j++) {
        float sum = c.get(r, j);
        for (int x = 0; x < b.numRows; x++) {
          sum = Math.fma(a.get(r, x), b.get(x, j), sum);
        }
        c.set(r, j, sum);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void cuttingTheRowsChangesNoBit(Kernels kernels) {
    FMatrixRMaj a = random(37, 53, 1);
    FMatrixRMaj b = random(53, 71, 2);
    FMatrixRMaj whole = random(37, 71, 3);
    FMatrixRMaj parts = whole.copy();
    kernels.productAdd(a, 0, b, whole, 0, 37);
    kernels.productAdd(a, 0, b, parts, 0, 5);
    kernels.productAdd(a, 5, b, parts, 5, 1);
    kernels.productAdd(a, 6, b, parts, 6, 31);
    assertArrayEquals(whole.data, parts.data);

    FMatrixRMaj c = random(53, 71, 4);
    FMatrixRMaj cut = c.copy();
    kernels.productTransAAdd(a, 0, whole, 0, 37, c, 0, 53);
    kernels.productTransAAdd(a, 0, whole, 0, 37, cut, 0, 9);
    kernels.productTransAAdd(a, 0, whole, 0, 37, cut, 9, 44);
    assertArrayEquals(c.data, cut.data);
  }

  @ParameterizedTest
  @MethodSource("kernelsAndSizes")
  void sigmoidAndTanhOnABlock(Kernels kernels, int cols) {
    FMatrixRMaj x = random(5, cols + 4, 7);
    for (int j = 0; j < x.data.length; j++) {
      x.data[j] *= 30;
    }
    FMatrixRMaj s = x.copy();
    FMatrixRMaj t = x.copy();
    kernels.sigmoid(s, 1, 3, 2, cols);
    kernels.tanh(t, 1, 3, 2, cols);
    for (int r = 0; r < 5; r++) {
      for (int j = 0; j < cols + 4; j++) {
        boolean inside = r >= 1 && r < 4 && j >= 2 && j < cols + 2;
        double value = x.get(r, j);
        assertEquals(inside ? 1 / (1 + Math.exp(-value)) : value, s.get(r, j), 3e-7);
        assertEquals(inside ? Math.tanh(value) : value, t.get(r, j), 3e-7);
      }
    }
  }

  @Test
  void scalarFunctionsAreAccurateEverywhere() {
    for (float x = -20; x < 20; x += 0.00137f) {
      assertEquals(1, ScalarMath.exp(x) / Math.exp(x), 4e-7);
      assertEquals(Math.tanh(x), ScalarMath.tanh(x), 2e-7);
      if (Math.abs(x) > 1e-6 && Math.abs(x) < 9) {
        assertEquals(1, ScalarMath.tanh(x) / Math.tanh(x), 6e-7);
      }
    }
    assertEquals(0, ScalarMath.sigmoid(-1000), 1e-30);
    assertEquals(1, ScalarMath.sigmoid(1000), 0);
    assertEquals(0, ScalarMath.tanh(0), 0);
    assertTrue(Float.isNaN(ScalarMath.exp(Float.NaN)));
    assertTrue(Float.isNaN(ScalarMath.tanh(Float.NaN)));
  }

  @ParameterizedTest
  @MethodSource("kernelsAndSizes")
  void everyOtherFunctionHasTheSameBitsInEveryProvider(Kernels kernels, int size) {
    Kernels portable = Kernels.portable();
    FMatrixRMaj x = random(3, size, 11);
    FMatrixRMaj mine = x.copy();
    FMatrixRMaj theirs = x.copy();
    kernels.softmax(mine, 1, 2);
    portable.softmax(theirs, 1, 2);
    assertArrayEquals(theirs.data, mine.data);
    assertEquals(portable.sumOfSquares(x, 0, size), kernels.sumOfSquares(x, 0, size));

    Step a = new Step(size);
    Step b = new Step(size);
    a.run(kernels);
    b.run(portable);
    assertArrayEquals(b.c.data, a.c.data);
    assertArrayEquals(b.h.data, a.h.data);
    assertArrayEquals(b.tanhC.data, a.tanhC.data);
    assertArrayEquals(b.dc.data, a.dc.data);
    assertArrayEquals(b.dGates.data, a.dGates.data);
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void nanGoesThrough(Kernels kernels) {
    FMatrixRMaj x = random(1, 40, 1);
    x.data[20] = Float.NaN;
    FMatrixRMaj y = x.copy();
    kernels.softmax(y, 0, 1);
    assertTrue(Float.isNaN(y.data[3]));
    FMatrixRMaj z = x.copy();
    kernels.tanh(z, 0, 1, 0, 40);
    assertTrue(Float.isNaN(z.data[20]));
    FMatrixRMaj s = x.copy();
    kernels.sigmoid(s, 0, 1, 0, 40);
    assertTrue(Float.isNaN(s.data[20]));
    FMatrixRMaj c = new FMatrixRMaj(1, 40);
    kernels.productAdd(new FMatrixRMaj(1, 1, true, 0f), 0, x, c, 0, 1);
    assertTrue(Float.isNaN(c.data[20]));
    assertEquals(0, c.data[19]);
    assertTrue(Float.isNaN(kernels.sumOfSquares(x, 0, 40)));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void infiniteLogitsOfForbiddenSymbolsBecomeNothing(Kernels kernels) {
    FMatrixRMaj x = random(1, 40, 1);
    x.data[3] = Float.NEGATIVE_INFINITY;
    x.data[20] = Float.NEGATIVE_INFINITY;
    kernels.softmax(x, 0, 1);
    assertEquals(0, x.data[3], 1e-30);
    assertEquals(0, x.data[20], 1e-30);
  }

  @Test
  void aWrongShapeIsNamed() {
    Kernels kernels = Kernels.portable();
    FMatrixRMaj a = new FMatrixRMaj(2, 3);
    FMatrixRMaj b = new FMatrixRMaj(4, 5);
    FMatrixRMaj c = new FMatrixRMaj(2, 5);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> kernels.productAdd(a, 0, b, c, 0, 2));
    assertEquals("columns of A = 3, rows of B = 4", e.getMessage());
  }

  /** One LSTM step forward and backward on random numbers. */
  private static final class Step {
    final FMatrixRMaj gates;
    final FMatrixRMaj c;
    final FMatrixRMaj h;
    final FMatrixRMaj tanhC;
    final FMatrixRMaj dh;
    final FMatrixRMaj dc;
    final FMatrixRMaj dGates;

    Step(int hidden) {
      gates = random(3, 4 * hidden, 1);
      c = random(6, hidden, 2);
      h = random(6, hidden, 3);
      tanhC = new FMatrixRMaj(3, hidden);
      dh = random(3, hidden, 4);
      dc = random(3, hidden, 5);
      dGates = new FMatrixRMaj(3, 4 * hidden);
    }

    void run(Kernels kernels) {
      int hidden = c.numCols;
      kernels.sigmoid(gates, 0, 3, 0, 2 * hidden);
      kernels.tanh(gates, 0, 3, 2 * hidden, hidden);
      kernels.sigmoid(gates, 0, 3, 3 * hidden, hidden);
      kernels.lstmState(gates, 0, c, 0, 3, tanhC, h, 3, 3);
      kernels.lstmStateBackward(gates, 0, c, 0, tanhC, dh, dc, 0, dGates, 3);
    }
  }

  static FMatrixRMaj random(int rows, int cols, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FMatrixRMaj x = new FMatrixRMaj(rows, cols);
    for (int j = 0; j < x.data.length; j++) {
      x.data[j] = (float) (random.nextDouble() * 2 - 1);
    }
    return x;
  }

  private static double[] widen(FMatrixRMaj x) {
    double[] wide = new double[x.data.length];
    for (int j = 0; j < wide.length; j++) {
      wide[j] = x.data[j];
    }
    return wide;
  }
}
