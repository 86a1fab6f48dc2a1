package gatescope.math;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;

/** Finds the fastest kernel provider that runs on this machine and says in one log line which. */
final class Providers {
  private static final Logger LOG = System.getLogger("gatescope.math");
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String SIMD = "gatescope.math.SimdProvider";

  static final Kernels PORTABLE = new Kernels(new EjmlProvider());
  static final Kernels BEST = find();

  private Providers() {}

  private static Kernels find() {
    if (!Fma.FAST) {
      LOG.log(
          Level.WARNING,
          "Kernels: "
              + PORTABLE.name()
              + ", many times slower than SIMD, which needs fused multiply-add. Use a processor"
              + " from 2013 on, and a Java made for it.");
      return PORTABLE;
    }
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Kernels: EJML, many times slower than SIMD. Start Java with --add-modules "
              + VECTOR_MODULE
              + " to get SIMD.");
      return PORTABLE;
    }
    try {
      // By name, so that nothing links to the vector module where it is absent.
      KernelProvider simd =
          (KernelProvider) Class.forName(SIMD).getDeclaredConstructor().newInstance();
      LOG.log(Level.INFO, "Kernels: " + simd.name());
      return new Kernels(simd);
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | LinkageError e) {
      LOG.log(Level.WARNING, "Kernels: EJML; SIMD did not start on this Java.", e);
      return PORTABLE;
    }
  }
}
