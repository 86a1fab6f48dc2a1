package gatescope.app;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.train.Learner;
import gatescope.train.Team;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.function.BooleanSupplier;

/**
 * Trains a small dummy network while the window opens, so that the compiler has seen the kernels
 * before the first press of Train: interpreted vector code is a hundred times slower.
 */
final class Warmup {
  private static final double SECONDS = 3;
  private static final int SYMBOLS = 65;

  private Warmup() {}

  /**
   * Runs on a worker thread for a moment.
   *
   * @param enough asked before every step; a real run warms the kernels itself
   * @return how many steps were made
   */
  static long run(Kernels kernels, BooleanSupplier enough) {
    ModelSettings model = new ModelSettings(CellKind.LSTM, 2, 64, 0, 0, 1);
    TrainingSettings settings =
        new TrainingSettings(model, new BatchSize(16, 32), LearningSettings.adam(1e-3, 5), 1, 1);
    NetworkShape shape = model.shape(SYMBOLS);
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    long steps = 0;
    try (Team team = new Team(1)) {
      Learner learner = new Learner(settings, Initialiser.parameters(shape, 1, 1), kernels, team);
      fill(learner);
      while (System.nanoTime() < end && !enough.getAsBoolean()) {
        learner.measure();
        learner.update();
        steps++;
      }
    }
    return steps;
  }

  private static void fill(Learner learner) {
    for (int t = 0; t < learner.tape().steps(); t++) {
      for (int lane = 0; lane < learner.tape().lanes(); lane++) {
        learner.tape().set(t, lane, (t + lane) % SYMBOLS, (t + lane + 1) % SYMBOLS);
      }
    }
  }
}
