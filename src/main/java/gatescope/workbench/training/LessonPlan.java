package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.estimate.LossForecast;
import gatescope.train.estimate.Pilot;
import gatescope.train.estimate.SpeedProbe;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Durations;
import java.util.function.BooleanSupplier;

/**
 * A run that fits into a lesson on this machine.
 *
 * @param settings of the run
 * @param seconds it will take
 * @param forecast of its loss, or null if it is too slow to tell
 */
public record LessonPlan(TrainingSettings settings, double seconds, LossForecast forecast) {
  /**
   * How long to measure.
   *
   * @param probe seconds for each size
   * @param pilot seconds for the size that is chosen
   */
  public record Patience(double probe, double pilot) {
    public static final Patience USUAL = new Patience(SpeedProbe.SECONDS, 10);
  }

  /** From small to large: layers and units. */
  private static final int[][] SIZES = {{1, 32}, {1, 64}, {1, 128}, {2, 128}, {2, 256}};

  /** So many symbols a network should read for each of its weights to be worth its size. */
  private static final double SYMBOLS_PER_WEIGHT = 40;

  /** Whoever reads a text more often than this learns it by heart. */
  private static final int MOST_EPOCHS = 30;

  private static final int LARGE = 128;
  private static final double CLIP = 5;

  /**
   * Measures sizes from small to large, then tries the largest that fits. Runs on a worker thread
   * for some seconds.
   *
   * @param minutes the lesson has for training
   * @return null if cancelled
   */
  static LessonPlan make(
      Corpus corpus,
      Advice advice,
      double minutes,
      Patience patience,
      Kernels kernels,
      BooleanSupplier cancelled) {
    TrainingSettings chosen = settings(SIZES[0][0], SIZES[0][1], advice, 1);
    SpeedProbe probe = new SpeedProbe(corpus, kernels, patience.probe());
    probe.symbolsPerSecond(chosen, cancelled); // compiles the kernels
    for (int[] size : SIZES) {
      TrainingSettings wanted = settings(size[0], size[1], advice, 1);
      double speed = probe.symbolsPerSecond(wanted, cancelled);
      long weights = wanted.model().shape(corpus.vocabulary().size()).parameterCount();
      if (speed * minutes * 60 >= SYMBOLS_PER_WEIGHT * weights) {
        chosen = wanted;
      }
    }
    Pilot.Curve pilot = Pilot.run(corpus, chosen, kernels, patience.pilot(), cancelled);
    return cancelled.getAsBoolean() ? null : of(corpus, chosen, advice, minutes, pilot);
  }

  private static LessonPlan of(
      Corpus corpus, TrainingSettings chosen, Advice advice, double minutes, Pilot.Curve pilot) {
    double speed = pilot.symbolsPerSecond();
    double readings = Math.floor(speed * minutes * 60 / corpus.trainSize());
    int epochs = (int) Math.max(1, Math.min(MOST_EPOCHS, readings));
    double symbols = (double) epochs * corpus.trainSize();
    return new LessonPlan(
        settings(chosen.model().layers(), chosen.model().hidden(), advice, epochs),
        symbols / speed,
        LossForecast.of(pilot.points(), symbols));
  }

  private static TrainingSettings settings(int layers, int units, Advice advice, int epochs) {
    ModelSettings model = new ModelSettings(CellKind.LSTM, layers, units, advice.embedding(), 0, 1);
    double rate = units >= LARGE ? 2e-3 : 5e-3;
    return new TrainingSettings(
        model,
        new BatchSize(advice.lanes(), advice.steps()),
        LearningSettings.adam(rate, CLIP),
        epochs,
        1);
  }

  /** The plan in words. */
  Notice sentence() {
    Notice run =
        Notice.of(
            "planRun",
            settings.model().layers(),
            settings.model().hidden(),
            settings.batch().steps(),
            settings.learning().rate(),
            settings.epochs(),
            Durations.format(seconds));
    return forecast == null
        ? Notice.of("planNoLoss", run)
        : Notice.of("planLoss", run, forecast.expected(), forecast.low(), forecast.high());
  }
}
