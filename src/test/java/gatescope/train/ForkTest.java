package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fork has the past of the run that it leaves, and another future. */
class ForkTest {
  private static final Corpus CORPUS = Corpora.sentence(1500);
  private static final int FORKED_AT = 25;

  private final Team team = new Team(1);

  @AfterEach
  void close() {
    team.close();
  }

  private static TrainingSettings settings(OptimizerKind optimizer) {
    return new TrainingSettings(
        new ModelSettings(CellKind.LSTM, 2, 10, 0, 0.3, 1),
        new BatchSize(4, 16),
        new LearningSettings(optimizer, 3e-3, ScheduleKind.CONSTANT, Clipping.BY_NORM, 1),
        3,
        17);
  }

  private TrainingRun run(TrainingSettings settings, TrainingState start) {
    TrainingRun run = new TrainingRun(CORPUS, settings, Kernels.best(), team, new LossHistory());
    if (start != null) {
      run.restore(start);
    }
    return run;
  }

  private static TrainingState advance(TrainingRun run, long step) throws NoticeException {
    while (!run.isDone() && run.step() < step) {
      run.makeStep();
      if (run.isValidationDue()) {
        run.validate(() -> false);
      }
    }
    return run.state();
  }

  private static double[] losses(TrainingState state) {
    return state.history().trainLoss().kept().mean();
  }

  @Test
  void aForkWithNothingChangedIsTheSameRun() throws NoticeException {
    TrainingSettings settings = settings(OptimizerKind.ADAM);
    TrainingRun whole = run(settings, null);
    TrainingState middle = advance(whole, FORKED_AT);
    TrainingState fork = Fork.ofPresent(middle, Fork.settings(middle));
    assertArrayEquals(
        losses(advance(whole, Long.MAX_VALUE)),
        losses(advance(run(fork.settings(), fork), Long.MAX_VALUE)));
  }

  @Test
  void theCurvesShareTheirOriginUpToTheFork() throws NoticeException {
    TrainingSettings settings = settings(OptimizerKind.ADAM);
    TrainingRun whole = run(settings, null);
    TrainingState middle = advance(whole, FORKED_AT);
    TrainingSettings slower =
        settings.withLearning(
            new LearningSettings(
                OptimizerKind.SGD, 1e-4, ScheduleKind.CONSTANT, Clipping.BY_NORM, 1));
    TrainingState fork = Fork.ofPresent(middle, slower.withEpochs(4));
    double[] one = losses(advance(whole, Long.MAX_VALUE));
    double[] other = losses(advance(run(fork.settings(), fork), Long.MAX_VALUE));
    assertEquals(one.length / 3 * 4, other.length);
    // The loss of a step is that of the weights before it moves them.
    int shared = FORKED_AT + 1;
    assertArrayEquals(Arrays.copyOf(one, shared), Arrays.copyOf(other, shared));
    assertNotEquals(one[shared], other[shared]);
  }

  /** Where the text begins anew and the optimiser remembers nothing, the parameters are enough. */
  @Test
  void aForkOfThePastRepeatsTheRun() throws NoticeException {
    TrainingSettings settings = settings(OptimizerKind.SGD);
    TrainingRun whole = run(settings, null);
    long epoch = whole.progress().steps() / 3;
    ParameterSnapshot moment = advance(whole, epoch).snapshot();
    TrainingState end = advance(whole, Long.MAX_VALUE);
    TrainingState fork = Fork.ofPast(end, moment, Fork.settings(end));
    assertEquals(epoch, fork.position().step());
    assertEquals(epoch, fork.history().trainLoss().steps());
    double[] validated = fork.history().validationStep().toArray();
    assertTrue(validated.length > 0 && validated[validated.length - 1] <= epoch);
    assertArrayEquals(losses(end), losses(advance(run(settings, fork), Long.MAX_VALUE)));
  }

  @Test
  void theRateOfTheMomentIsTheRateOfTheFork() throws NoticeException {
    TrainingRun run = run(settings(OptimizerKind.ADAM), null);
    run.setLearningRate(0.01);
    TrainingState state = advance(run, 5);
    assertEquals(0.01, Fork.settings(state).learning().rate());
    assertEquals(
        3e-3, Fork.ofPresent(state, settings(OptimizerKind.ADAM)).position().learningRate());
  }

  @Test
  void whatAltersTheShapeIsRefused() throws NoticeException {
    TrainingSettings settings = settings(OptimizerKind.ADAM);
    TrainingState state = run(settings, null).state();
    ModelSettings wider = new ModelSettings(CellKind.LSTM, 2, 12, 0, 0.3, 1);
    ModelSettings wet = settings.model().withDropout(0.5);
    assertTrue(Fork.fits(settings, settings.withModel(wet)));
    assertFalse(Fork.fits(settings, settings.withBatch(new BatchSize(8, 16))));
    assertThrows(
        IllegalArgumentException.class, () -> Fork.ofPresent(state, settings.withModel(wider)));
    assertThrows(
        IllegalArgumentException.class,
        () -> Fork.ofPast(state, state.snapshot(), settings.withModel(wider)));
  }
}
