package gatescope.bench;

import gatescope.math.Kernels;

/** The programs that are compared. */
enum Program {
  SIMD("Gatescope, SIMD"),
  EJML("Gatescope, EJML"),
  LIBTORCH("libtorch 2.7.1 through DJL 0.35.1"),
  DL4J("Deeplearning4j 1.0.0-M2.1");

  final String title;

  Program(String title) {
    this.title = title;
  }

  /** Whether there is something to learn from it: sampling is one thread's work for Gatescope. */
  boolean takesPart(Task task, int threads) {
    return switch (this) {
      case SIMD -> threads == 1 || !task.isSampling();
      case EJML -> threads == 1 && (task == Task.B || task == Task.D);
      case LIBTORCH, DL4J -> task != Task.PEAK;
    };
  }

  /** Why it cannot do a task, or null. */
  String obstacle(Task task) {
    boolean embedded = task.embedding > 0;
    return this == DL4J && embedded ? "its embedding does not train below an LSTM" : null;
  }

  Work start(Task task, int threads) {
    if (task == Task.PEAK) {
      return new PeakWork(threads);
    }
    return switch (this) {
      case SIMD -> ours(task, simd(), threads);
      case EJML -> ours(task, Kernels.portable(), threads);
      case LIBTORCH -> task.isTraining() ? new LibtorchTraining(task) : new LibtorchSampling(task);
      case DL4J ->
          task.isTraining() ? new Deeplearning4jTraining(task) : new Deeplearning4jSampling(task);
    };
  }

  private static Kernels simd() {
    if (Kernels.best() == Kernels.portable()) {
      throw new IllegalStateException("no SIMD kernels here");
    }
    return Kernels.best();
  }

  private static Work ours(Task task, Kernels kernels, int threads) {
    return task.isTraining()
        ? new OurTraining(task, kernels, threads)
        : new OurSampling(task, kernels);
  }
}
