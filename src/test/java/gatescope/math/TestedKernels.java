package gatescope.math;

import java.util.List;

/** The kernels that tests compare. */
public final class TestedKernels {
  private TestedKernels() {}

  /** Every provider that runs here, the fastest first. */
  public static List<Kernels> all() {
    Kernels best = Kernels.best();
    Kernels portable = Kernels.portable();
    return best == portable ? List.of(portable) : List.of(best, portable);
  }
}
