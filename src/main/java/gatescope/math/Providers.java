package gatescope.math;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Finds the kernel providers that run on this machine and says in one log line which is used. */
final class Providers {
  private static final Logger LOG = System.getLogger("gatescope.math");
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String SIMD = "gatescope.math.SimdProvider";

  static final Kernels PORTABLE = new Kernels(new EjmlProvider());
  static final List<Kernels> ALL = find();
  static final Kernels BEST = ALL.get(0);

  private Providers() {}

  private static List<Kernels> find() {
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Kernels: EJML, many times slower than SIMD. Start Java with --add-modules "
              + VECTOR_MODULE
              + " to get SIMD.");
      return List.of(PORTABLE);
    }
    try {
      // By name, so that nothing links to the vector module where it is absent.
      KernelProvider simd =
          (KernelProvider) Class.forName(SIMD).getDeclaredConstructor().newInstance();
      LOG.log(Level.INFO, "Kernels: " + simd.name());
      return List.of(new Kernels(simd), PORTABLE);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | LinkageError e) {
      LOG.log(Level.WARNING, "Kernels: EJML; SIMD did not start on this Java.", e);
      return List.of(PORTABLE);
    }
  }
}
