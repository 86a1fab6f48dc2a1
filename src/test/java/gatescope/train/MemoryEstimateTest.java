package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.text.Corpus;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The estimate against the arrays that a run really holds. */
class MemoryEstimateTest {
  static Stream<Arguments> runs() {
    return Stream.of(CellKind.values())
        .flatMap(
            cell ->
                Stream.of(
                    Arguments.of(new ModelSettings(cell, 1, 128, 0, 0, 1), new BatchSize(32, 64)),
                    Arguments.of(new ModelSettings(cell, 2, 64, 32, 0.3, 1), new BatchSize(16, 32)),
                    Arguments.of(new ModelSettings(cell, 3, 16, 200, 0, 1), new BatchSize(100, 90)),
                    Arguments.of(new ModelSettings(cell, 2, 200, 0, 0.5, 1), new BatchSize(2, 5))));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theEstimateIsNearTheArrays(ModelSettings model, BatchSize batch)
      throws IllegalAccessException {
    Corpus corpus = Corpora.random(60_000, 70);
    NetworkShape shape = model.shape(70);
    TrainingSettings settings =
        new TrainingSettings(model, batch, LearningSettings.adam(1e-3, 5), 1, 1);
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(corpus, settings, Kernels.best(), team, new LossHistory());
      long arrays = HeapBytes.of(run, Set.of(Corpus.class, corpus.tokens().getClass()));
      // The window keeps the newest copy of the parameters while the next one is made.
      double expected = arrays + 2.0 * shape.parameterCount() * Float.BYTES;
      long estimate = MemoryEstimate.bytes(shape, batch, model.dropout() > 0);
      assertEquals(1, estimate / expected, 0.1);
    }
  }
}
