package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A run without its thread. */
class TrainingRunTest {
  private static final Corpus CORPUS = Corpora.sentence(2000);

  @ParameterizedTest
  @EnumSource
  void validationDisturbsNothing(CellKind cell) throws NoticeException {
    assertEquals(losses(cell, false), losses(cell, true));
  }

  private static List<Double> losses(CellKind cell, boolean validate) throws NoticeException {
    LossHistory history = new LossHistory();
    List<Double> losses = new ArrayList<>();
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(CORPUS, settings(cell), Kernels.best(), team, history);
      while (!run.isDone()) {
        if (validate) {
          run.validate(() -> false);
        }
        run.makeStep();
      }
    }
    for (int k = 0; k < history.trainLoss().steps(); k++) {
      losses.add(history.trainLoss().points().get(k));
    }
    return losses;
  }

  @Test
  void validationIsDueSoonAfterTheStartAtIntervalsAndAtTheEnd() throws NoticeException {
    LossHistory history = new LossHistory();
    try (Team team = new Team(1)) {
      TrainingRun run =
          new TrainingRun(CORPUS, settings(CellKind.GRU), Kernels.best(), team, history);
      while (true) {
        if (run.isValidationDue()) {
          run.validate(() -> false);
          assertFalse(run.isValidationDue());
        }
        if (run.isDone()) {
          break;
        }
        run.makeStep();
      }
      int last = history.validationStep().size() - 1;
      assertEquals(20, history.validationStep().get(0));
      assertEquals(run.step(), history.validationStep().get(last));
      assertEquals(run.step(), history.trainLoss().steps());
      assertTrue(history.validationLoss().get(last) < history.validationLoss().get(0) / 2);
      assertEquals(1, run.progress().fraction());
      assertEquals(history.validationLoss().get(last), run.figures().validation().loss(), 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"LAST_STEP, STREAM", "EVERY_STEP, LINES", "LAST_STEP, LINES", "EVERY_STEP, PASSAGES"})
  void everyWayOfReadingLearns(Objective objective, Sequences sequences) throws NoticeException {
    Corpus poem = Corpora.of("a rose is a rose\nis a rose is red\n\nwhy not blue\n\n".repeat(40));
    TrainingSettings usual = settings(CellKind.LSTM);
    TrainingSettings settings =
        new TrainingSettings(
            usual.model(),
            new Reading(objective, sequences, 5),
            usual.batch(),
            usual.learning(),
            usual.epochs(),
            usual.seed());
    LossHistory history = new LossHistory();
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(poem, settings, Kernels.best(), team, history);
      run.validate(() -> false);
      while (!run.isDone()) {
        run.makeStep();
      }
      run.validate(() -> false);
      assertEquals(8, run.progress().epoch());
      assertEquals(run.progress().steps(), history.trainLoss().steps());
      assertTrue(history.validationLoss().get(1) < history.validationLoss().get(0) / 2);
    }
  }

  @Test
  void aCancelledValidationLeavesNoTrace() throws NoticeException {
    LossHistory history = new LossHistory();
    try (Team team = new Team(1)) {
      TrainingRun run =
          new TrainingRun(CORPUS, settings(CellKind.RNN), Kernels.best(), team, history);
      assertTrue(Double.isNaN(run.figures().gradientNorm()));
      while (!run.isValidationDue()) {
        run.makeStep();
      }
      run.validate(() -> true);
      assertEquals(0, history.validationLoss().size());
      assertTrue(run.isValidationDue());
    }
  }

  private static TrainingSettings settings(CellKind cell) {
    ModelSettings model = new ModelSettings(cell, 2, 24, 0, 0.1, 1);
    return new TrainingSettings(model, new BatchSize(4, 16), LearningSettings.adam(1e-2, 5), 8, 3);
  }
}
