package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The estimate against the arrays that a run really holds. */
class MemoryEstimateTest {
  private static final BatchSize BATCH = new BatchSize(16, 32);

  static Stream<Arguments> models() {
    return Stream.of(CellKind.values())
        .flatMap(
            cell ->
                Stream.of(
                    Arguments.of(new ModelSettings(cell, 1, 128, 0, 0, 1), new BatchSize(32, 64)),
                    Arguments.of(new ModelSettings(cell, 2, 64, 32, 0.3, 1), BATCH),
                    Arguments.of(new ModelSettings(cell, 3, 16, 200, 0, 1), new BatchSize(100, 90)),
                    Arguments.of(new ModelSettings(cell, 2, 200, 0, 0.5, 1), new BatchSize(2, 5))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void theEstimateIsNearTheArrays(ModelSettings model, BatchSize batch)
      throws IllegalAccessException {
    check(new TrainingSettings(model, batch, LearningSettings.adam(1e-3, 5), 1, 1));
  }

  @ParameterizedTest
  @EnumSource
  void itKnowsWhatEachOptimiserKeeps(OptimizerKind optimizer) throws IllegalAccessException {
    ModelSettings model = new ModelSettings(CellKind.LSTM, 2, 250, 0, 0, 1);
    LearningSettings learning =
        new LearningSettings(optimizer, 1e-3, ScheduleKind.CONSTANT, Clipping.BY_NORM, 5);
    check(new TrainingSettings(model, BATCH, learning, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "LAST_STEP, STREAM, 1",
    "LAST_STEP, STREAM, 40",
    "EVERY_STEP, LINES, 1",
    "LAST_STEP, LINES, 1",
    "EVERY_STEP, PASSAGES, 1"
  })
  void itKnowsHowATextIsRead(Objective objective, Sequences sequences, int stride)
      throws IllegalAccessException {
    ModelSettings model = new ModelSettings(CellKind.LSTM, 1, 64, 0, 0, 1);
    Reading reading = new Reading(objective, sequences, stride);
    check(new TrainingSettings(model, reading, BATCH, LearningSettings.adam(1e-3, 5), 1, 1));
  }

  private static void check(TrainingSettings settings) throws IllegalAccessException {
    Corpus corpus =
        settings.reading().sequences() == Sequences.STREAM
            ? Corpora.random(60_000, 70)
            : Corpora.lines(2000, 1, 60);
    NetworkShape shape = settings.model().shape(corpus.vocabulary().size());
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(corpus, settings, Kernels.best(), team, new LossHistory());
      long arrays = HeapBytes.of(run, Set.of(Corpus.class, corpus.tokens().getClass()));
      // The window keeps the newest copy of the parameters while the next one is made.
      double expected = arrays + 2.0 * shape.parameterCount() * Float.BYTES;
      assertEquals(1, MemoryEstimate.bytes(settings, corpus) / expected, 0.1);
    }
  }
}
