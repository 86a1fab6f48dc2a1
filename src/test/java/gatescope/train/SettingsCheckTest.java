package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work is refused with its own notice, before anything is allocated. */
class SettingsCheckTest {
  private static final Corpus CORPUS = Corpora.sentence(1000);
  private static final long HEAP = 1L << 30;
  private static final BatchSize BATCH = new BatchSize(8, 16);
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void usualSettingsAreAccepted() {
    assertEquals(Optional.empty(), key(model(1, 64, 0, 0, 1), BATCH, 2e-3, 5, 10));
    assertEquals(Optional.empty(), key(model(8, 4, 3, 0.9, -2), BATCH, 10, INFINITY, 1_000_000));
  }

  @ParameterizedTest
  @CsvSource({
    "layers, 0, 64, 0, 0, 1",
    "layers, 9, 64, 0, 0, 1",
    "layers, -1, 64, 0, 0, 1",
    "units, 1, 0, 0, 0, 1",
    "units, 1, -5, 0, 0, 1",
    "units, 1, 4097, 0, 0, 1",
    "units, 1, 2147483647, 0, 0, 1",
    "embedding, 1, 64, -1, 0, 1",
    "embedding, 1, 64, 2147483647, 0, 1",
    "dropout, 1, 64, 0, -0.1, 1",
    "dropout, 1, 64, 0, 1, 1",
    "dropout, 1, 64, 0, NaN, 1",
    "forgetBias, 1, 64, 0, 0, NaN",
    "forgetBias, 1, 64, 0, 0, Infinity"
  })
  void modelsOutOfRangeAreRefused(
      String field, int layers, int hidden, int embedding, double dropout, double forgetBias) {
    ModelSettings model = model(layers, hidden, embedding, dropout, forgetBias);
    assertEquals(Optional.of("settingsRange_" + field), key(model, BATCH, 2e-3, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({"lanes, 0, 16", "lanes, -1, 16", "lanes, 4097, 16", "steps, 8, 0", "steps, 8, 4097"})
  void batchesOutOfRangeAreRefused(String field, int lanes, int steps) {
    BatchSize batch = new BatchSize(lanes, steps);
    assertEquals(
        Optional.of("settingsRange_" + field), key(model(1, 64, 0, 0, 1), batch, 2e-3, 5, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1, 10.1, Double.NaN, Double.POSITIVE_INFINITY})
  void ratesOutOfRangeAreRefused(double rate) {
    assertEquals(
        Optional.of("settingsRange_learningRate"), key(model(1, 64, 0, 0, 1), BATCH, rate, 5, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void limitsThatLimitNothingAreRefused(double clip) {
    assertEquals(
        Optional.of("settingsRange_clip"), key(model(1, 64, 0, 0, 1), BATCH, 2e-3, clip, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001, Integer.MIN_VALUE})
  void epochsOutOfRangeAreRefused(int epochs) {
    assertEquals(
        Optional.of("settingsRange_epochs"), key(model(1, 64, 0, 0, 1), BATCH, 2e-3, 5, epochs));
  }

  @ParameterizedTest
  @CsvSource({
    "LAST_STEP, STREAM, 0, settingsRange_stride",
    "LAST_STEP, STREAM, 4097, settingsRange_stride",
    "EVERY_STEP, LINES, 1, settingsNo_LINES",
    "LAST_STEP, PASSAGES, 1, settingsNo_PASSAGES"
  })
  void readingsThatCannotBeAreRefused(
      Objective objective, Sequences sequences, int stride, String key) {
    assertEquals(Optional.of(key), key(new Reading(objective, sequences, stride), CORPUS));
  }

  @Test
  void aTextIsCutWhereItHasBreaks() {
    Corpus lines = Corpora.of("a line of text\n".repeat(10));
    Reading byLine = new Reading(Objective.EVERY_STEP, Sequences.LINES, 1);
    Reading byPassage = new Reading(Objective.EVERY_STEP, Sequences.PASSAGES, 1);
    assertEquals(Optional.empty(), key(byLine, lines));
    assertEquals(Optional.of("settingsNo_PASSAGES"), key(byPassage, lines));
    assertEquals(Optional.empty(), key(byPassage, Corpora.of("a line of text\n\n".repeat(10))));
    assertEquals(
        Optional.empty(), key(new Reading(Objective.LAST_STEP, Sequences.STREAM, 1), lines));
  }

  private static Optional<String> key(Reading reading, Corpus corpus) {
    LearningSettings learning = LearningSettings.adam(2e-3, 5);
    TrainingSettings settings =
        new TrainingSettings(model(1, 64, 0, 0, 1), reading, BATCH, learning, 1, 1);
    return SettingsCheck.problem(settings, corpus, HEAP).map(Notice::key);
  }

  /** Every size in its range, yet 10⁹ weights together. */
  @Test
  void whatDoesNotFitTheHeapIsRefusedWithItsSize() {
    ModelSettings giant = model(8, 4096, 4096, 0, 1);
    assertTrue(giant.shape(CORPUS.vocabulary().size()).parameterCount() > 1_000_000_000L);
    Notice notice = problem(giant, BATCH, 2e-3, 5, 1).orElseThrow();
    assertEquals("settingsTooLarge", notice.key());
    assertTrue((long) notice.arguments().get(0) > 8L * 4_000, notice::toString);
    assertEquals(HEAP >> 20, notice.arguments().get(1));
  }

  /** A batch larger than the text is no fault of the user's: it is made to fit. */
  @Test
  void aBatchLargerThanTheTextIsAccepted() {
    assertEquals(
        Optional.empty(), key(model(1, 64, 0, 0, 1), new BatchSize(4096, 4096), 2e-3, 5, 1));
    assertEquals(new BatchSize(1, 899), new BatchSize(4096, 4096).fittedTo(CORPUS.trainSize()));
  }

  private static ModelSettings model(
      int layers, int hidden, int embedding, double dropout, double forgetBias) {
    return new ModelSettings(CellKind.LSTM, layers, hidden, embedding, dropout, forgetBias);
  }

  private static Optional<String> key(
      ModelSettings model, BatchSize batch, double rate, double clip, int epochs) {
    return problem(model, batch, rate, clip, epochs).map(Notice::key);
  }

  private static Optional<Notice> problem(
      ModelSettings model, BatchSize batch, double rate, double clip, int epochs) {
    LearningSettings learning = LearningSettings.adam(rate, clip);
    return SettingsCheck.problem(
        new TrainingSettings(model, batch, learning, epochs, 1), CORPUS, HEAP);
  }
}
