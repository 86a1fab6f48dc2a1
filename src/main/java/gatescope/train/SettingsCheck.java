package gatescope.train;

import gatescope.i18n.Notice;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.Optional;

/** Refuses settings that cannot work, before anything is allocated. */
public final class SettingsCheck {
  public static final int MAX_LAYERS = 8;
  public static final int MAX_UNITS = 4096;
  public static final int MAX_LANES = 4096;
  public static final int MAX_STEPS = 4096;
  public static final int MAX_EPOCHS = 1_000_000;

  private static final double HEAP_SHARE = 0.8;

  private SettingsCheck() {}

  /** The first thing that is wrong with the settings for this corpus and heap, if any. */
  public static Optional<Notice> problem(
      TrainingSettings settings, Corpus corpus, long maxHeapBytes) {
    ModelSettings model = settings.model();
    BatchSize batch = settings.batch();
    if (outside(model.layers(), 1, MAX_LAYERS)) {
      return range("layers", 1, MAX_LAYERS);
    }
    if (outside(model.hidden(), 1, MAX_UNITS)) {
      return range("units", 1, MAX_UNITS);
    }
    if (outside(model.embedding(), 0, MAX_UNITS)) {
      return range("embedding", 0, MAX_UNITS);
    }
    if (!(model.dropout() >= 0 && model.dropout() < 0.95)) {
      return range("dropout", 0, 0.95);
    }
    if (!Double.isFinite(model.start().forgetBias())) {
      return range("forgetBias", -10, 10);
    }
    if (outside(batch.lanes(), 1, MAX_LANES)) {
      return range("lanes", 1, MAX_LANES);
    }
    if (outside(batch.steps(), 1, MAX_STEPS)) {
      return range("steps", 1, MAX_STEPS);
    }
    if (!(settings.learning().rate() > 0 && settings.learning().rate() <= 10)) {
      return range("learningRate", 0, 10);
    }
    if (!(settings.learning().clip() > 0)) {
      return range("clip", 0, Double.POSITIVE_INFINITY);
    }
    if (outside(settings.epochs(), 1, MAX_EPOCHS)) {
      return range("epochs", 1, MAX_EPOCHS);
    }
    if (outside(settings.reading().stride(), 1, MAX_STEPS)) {
      return range("stride", 1, MAX_STEPS);
    }
    if (!settings.reading().sequences().cut(corpus)) {
      return Optional.of(Notice.of("settingsNo_" + settings.reading().sequences(), corpus.name()));
    }
    BatchSize fitted = batch.fittedTo(corpus.trainSize());
    long bytes = MemoryEstimate.bytes(settings.withBatch(fitted), corpus);
    if (bytes > maxHeapBytes * HEAP_SHARE) {
      return Optional.of(Notice.of("settingsTooLarge", bytes >> 20, maxHeapBytes >> 20));
    }
    return Optional.empty();
  }

  private static boolean outside(int value, int min, int max) {
    return value < min || value > max;
  }

  private static Optional<Notice> range(String field, double min, double max) {
    return Optional.of(Notice.of("settingsRange_" + field, min, max));
  }
}
