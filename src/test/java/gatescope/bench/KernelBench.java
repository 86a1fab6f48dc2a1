package gatescope.bench;

import com.sun.management.ThreadMXBean;
import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import gatescope.math.Updates;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ejml.data.FMatrixRMaj;

/**
 * Prints how fast every provider's kernels run on one thread of this machine: products in GFLOP/s
 * beside the core's own limit, the other functions in elements per nanosecond, as the median and
 * the best of many short rounds, and the bytes that a warm call allocates.
 *
 * <p>Run it on a quiet machine; the ratios within one run count, not the absolute numbers.
 * Arguments are the first letters of the providers to measure, such as {@code SIMD}; none means
 * all.
 */
public final class KernelBench {
  private static final int ROUNDS = 11;
  private static final double SECONDS_PER_ROUND = 0.02;
  private static final double SECONDS_TO_WARM = 0.4;
  private static final int PEAK_TIMES = 1000;

  /** C (m×n) += A·B or, transposed, Aᵀ·B, over k. */
  private record Shape(boolean transposed, int m, int k, int n) {
    @Override
    public String toString() {
      return (transposed ? "Aᵀ·B " : "A·B  ") + m + " × " + k + " × " + n;
    }
  }

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static float sink;

  private KernelBench() {}

  /** Runs everything. */
  public static void main(String[] args) {
    List<Kernels> measured =
        TestedKernels.all().stream()
            .filter(k -> args.length == 0 || Arrays.stream(args).anyMatch(k.name()::startsWith))
            .toList();
    System.out.printf(
        "Java %s, %d bit%n", System.getProperty("java.version"), RegisterPeak.S.vectorBitSize());
    warm(KernelBench::peak);
    measured.forEach(KernelBench::compile);
    double[] peak = rates(KernelBench::peak, RegisterPeak.operations(PEAK_TIMES));
    System.out.printf("peak of the core  %.0f / %.0f GFLOP/s%n", median(peak), best(peak));
    products(measured, median(peak));
    measured.forEach(KernelBench::functions);
  }

  private static void products(List<Kernels> measured, double peak) {
    for (Shape shape : shapes()) {
      StringBuilder line = new StringBuilder(String.format("%-26s", shape));
      for (Kernels kernels : measured) {
        Runnable product = product(kernels, shape);
        double[] rates = rates(product, 2.0 * shape.m * shape.k * shape.n);
        line.append(
            String.format(
                " | %s %6.1f / %6.1f  %3.0f %%  %d B",
                kernels.name(),
                median(rates),
                best(rates),
                100 * median(rates) / peak,
                allocated(product)));
      }
      System.out.println(line);
    }
  }

  /** Lets the compiler see every kernel, so that no measurement runs in the interpreter. */
  private static void compile(Kernels kernels) {
    for (int m = 4; m < 10; m++) {
      warm(product(kernels, new Shape(false, m, 64, 127)));
    }
    for (int m = 20; m < 30; m += 5) {
      warm(product(kernels, new Shape(false, m, 64, 127)));
    }
    functions(kernels, 8, 128).values().forEach(KernelBench::warm);
  }

  private static List<Shape> shapes() {
    return List.of(
        new Shape(false, 1, 128, 512),
        new Shape(false, 1, 512, 2048),
        new Shape(false, 1, 512, 65),
        new Shape(false, 16, 64, 256),
        new Shape(false, 32, 64, 256),
        new Shape(false, 16, 128, 512),
        new Shape(false, 32, 128, 512),
        new Shape(false, 8, 256, 1024),
        new Shape(false, 16, 256, 1024),
        new Shape(false, 25, 256, 1024),
        new Shape(false, 32, 256, 1024),
        new Shape(false, 16, 512, 2048),
        new Shape(false, 32, 512, 2048),
        new Shape(false, 50, 512, 2048),
        new Shape(false, 64, 512, 2048),
        new Shape(false, 16, 256, 64),
        new Shape(false, 32, 512, 128),
        new Shape(false, 32, 1024, 256),
        new Shape(false, 32, 2048, 512),
        new Shape(false, 2048, 128, 65),
        new Shape(false, 2048, 65, 128),
        new Shape(false, 2048, 512, 65),
        new Shape(false, 2048, 256, 1024),
        new Shape(false, 4096, 512, 2048),
        new Shape(false, 4096, 2048, 512),
        new Shape(true, 64, 2048, 256),
        new Shape(true, 128, 2048, 512),
        new Shape(true, 256, 2048, 1024),
        new Shape(true, 512, 4096, 2048),
        new Shape(true, 128, 2048, 65),
        new Shape(true, 512, 4096, 65));
  }

  private static Runnable product(Kernels kernels, Shape s) {
    FMatrixRMaj a = s.transposed ? random(s.k, s.m) : random(s.m, s.k);
    FMatrixRMaj b = random(s.k, s.n);
    FMatrixRMaj c = random(s.m, s.n);
    return s.transposed
        ? () -> kernels.productTransAAdd(a, 0, b, 0, s.k, c, 0, s.m)
        : () -> kernels.productAdd(a, 0, b, c, 0, s.m);
  }

  private static void functions(Kernels kernels) {
    System.out.println(kernels.name() + ", elements per nanosecond");
    functions(kernels, 32, 128)
        .forEach(
            (name, work) -> {
              double[] rates = rates(work, 32 * 128);
              System.out.printf(
                  "%-20s %6.2f / %6.2f  %d B%n", name, median(rates), best(rates), allocated(work));
            });
  }

  /** Every function on rows × hidden elements. */
  private static Map<String, Runnable> functions(Kernels kernels, int rows, int hidden) {
    FMatrixRMaj x = random(rows, hidden);
    FMatrixRMaj y = random(rows, hidden);
    FMatrixRMaj bias = random(1, hidden);
    FMatrixRMaj odd = random(rows * hidden / 65 + 1, 65);
    FMatrixRMaj gates = random(rows, 4 * hidden);
    FMatrixRMaj dGates = random(rows, 4 * hidden);
    FMatrixRMaj c = random(2 * rows, hidden);
    FMatrixRMaj tanhC = random(rows, hidden);
    FMatrixRMaj dc = random(rows, hidden);
    FMatrixRMaj transposed = random(hidden, rows);
    int[] ids = new SplittableRandom(1).ints(rows, 0, rows).toArray();
    int size = rows * hidden;
    Map<String, Runnable> work = new LinkedHashMap<>();
    work.put("sigmoid", () -> kernels.sigmoid(x, 0, rows, 0, hidden));
    work.put("tanh", () -> kernels.tanh(x, 0, rows, 0, hidden));
    work.put("softmax of 65", () -> kernels.softmax(odd, 0, odd.numRows));
    work.put("lstmState", () -> kernels.lstmState(gates, 0, c, 0, rows, tanhC, y, 0, rows));
    work.put(
        "lstmStateBackward",
        () -> kernels.lstmStateBackward(gates, 0, c, 0, tanhC, y, dc, 0, dGates, rows));
    work.put("sumOfSquares", () -> sink += kernels.sumOfSquares(y, 0, size));
    work.put("setRows", () -> kernels.setRows(bias, bias, x, 0, rows));
    work.put("gatherAdd", () -> kernels.gatherAdd(y, ids, 0, x, 0, rows));
    work.put("scatterAdd", () -> kernels.scatterAdd(y, ids, 0, rows, x, 0, hidden));
    work.put("sumRowsAdd", () -> kernels.sumRowsAdd(y, 0, rows, bias, 0, hidden));
    work.put("addRows", () -> kernels.addRows(y, 0, x, 0, rows));
    work.put("multiplyRows", () -> kernels.multiplyRows(y, 0, tanhC, x, 0, rows));
    work.put("transpose", () -> kernels.transpose(y, transposed));
    work.put(
        "adam", () -> Updates.adam(x, y, tanhC, c, 0, size, 1f, 0.9f, 0.999f, 1e-3f, 0.1f, 1e-8f));
    return work;
  }

  private static void peak() {
    sink += RegisterPeak.multiply(PEAK_TIMES);
  }

  /** Work done per nanosecond, round by round, after a warm-up, in ascending order. */
  private static double[] rates(Runnable work, double amount) {
    warm(work);
    int few = 5;
    int times = (int) Math.max(1, SECONDS_PER_ROUND * 1e9 * few / repeat(work, few));
    double[] rates = new double[ROUNDS];
    for (int r = 0; r < ROUNDS; r++) {
      rates[r] = amount * times / repeat(work, times);
    }
    Arrays.sort(rates);
    return rates;
  }

  private static void warm(Runnable work) {
    long end = System.nanoTime() + (long) (SECONDS_TO_WARM * 1e9);
    while (System.nanoTime() < end) {
      work.run();
    }
  }

  /** Nanoseconds of this thread's own processor time, so that other programs disturb less. */
  private static long repeat(Runnable work, int times) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int t = 0; t < times; t++) {
      work.run();
    }
    return Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
  }

  /** Bytes per call. */
  private static long allocated(Runnable work) {
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    repeat(work, 10);
    return (THREADS.getThreadAllocatedBytes(thread) - before) / 10;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double best(double[] sorted) {
    return sorted[sorted.length - 1];
  }

  private static FMatrixRMaj random(int rows, int cols) {
    SplittableRandom random = new SplittableRandom(rows * 31L + cols);
    FMatrixRMaj x = new FMatrixRMaj(rows, cols);
    for (int j = 0; j < x.data.length; j++) {
      x.data[j] = (float) (random.nextDouble() - 0.5);
    }
    return x;
  }
}
