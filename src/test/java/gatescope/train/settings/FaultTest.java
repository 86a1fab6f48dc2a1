package gatescope.train.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingState;
import gatescope.train.batch.BatchSize;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each fault breaks what it says, and leaves its mark on the figures. */
class FaultTest {
  private static final int CHARACTERS = 16_000;

  private static Corpus corpus;
  private static TrainingRun whole;

  @BeforeAll
  static void trainWhole() throws NoticeException {
    SampleText text = SampleTexts.all().get(0);
    corpus = Corpus.ofCharacters("village", SampleTexts.read(text).substring(0, CHARACTERS));
    whole = train(Fault.NONE, 25);
  }

  /** The settings of the laboratory. */
  private static TrainingSettings settings(Fault fault, int epochs) {
    return new TrainingSettings(
            new ModelSettings(CellKind.LSTM, 1, 48, 0, 0, 1),
            new BatchSize(16, 12),
            new LearningSettings(
                OptimizerKind.SGD, 10, ScheduleKind.CONSTANT, Clipping.BY_NORM, 0.15),
            epochs,
            7)
        .withFault(fault);
  }

  private static TrainingRun train(Fault fault, int epochs) throws NoticeException {
    try (Team team = new Team(1)) {
      TrainingRun run =
          new TrainingRun(corpus, settings(fault, epochs), Kernels.best(), team, new LossHistory());
      while (!run.isDone()) {
        run.makeStep();
      }
      run.validate(() -> false);
      return run;
    }
  }

  private static double loss(TrainingRun run) {
    return run.figures().validation().loss();
  }

  private static double mean(LossHistory history) {
    int last = (int) history.trainLoss().steps();
    double sum = 0;
    for (int k = last - 100; k < last; k++) {
      sum += history.trainLoss().points().get(k);
    }
    return sum / 100;
  }

  private static double trainLoss(TrainingRun run) {
    return mean(run.state().history());
  }

  @Test
  void nothingBrokenIsTheUsualRun() throws NoticeException {
    TrainingSettings usual = settings(Fault.NONE, 1);
    TrainingSettings plain =
        new TrainingSettings(
            usual.model(), usual.reading(), usual.batch(), usual.learning(), 1, usual.seed());
    assertEquals(plain, usual);
  }

  @Test
  void theForgetGatesStartShut() {
    TrainingSettings broken = Fault.FORGETS_AT_ONCE.applied(settings(Fault.FORGETS_AT_ONCE, 1));
    assertTrue(broken.model().start().forgetBias() < -5);
    assertEquals(settings(Fault.NONE, 1).learning(), broken.learning());
  }

  @Test
  void withoutClippingTheStepsAreWild() throws NoticeException {
    TrainingRun run = train(Fault.NO_CLIPPING, 25);
    assertTrue(loss(run) > loss(whole) + 0.3, loss(run) + " after " + loss(whole));
  }

  @Test
  void aDroppedStateCostsLoss() throws NoticeException {
    TrainingRun run = train(Fault.STATE_DROPPED, 25);
    assertTrue(trainLoss(run) > trainLoss(whole) + 0.1, trainLoss(run) + "");
  }

  @Test
  void targetsThatAreNotShiftedAreCopied() throws NoticeException {
    TrainingRun run = train(Fault.TARGETS_UNSHIFTED, 10);
    assertTrue(loss(run) < 0.1, loss(run) + "");
  }

  @Test
  void aLeakClosesTheGap() throws NoticeException {
    TrainingRun run = train(Fault.VALIDATION_LEAKED, 25);
    double gap = loss(run) - trainLoss(run);
    double usual = loss(whole) - trainLoss(whole);
    assertTrue(usual > 0.2, "a whole run has a gap: " + usual);
    assertTrue(gap < usual / 2, gap + " of " + usual);
  }

  @Test
  void aRateThatIsTooHighEndsTheRun() {
    NoticeException end = assertThrows(NoticeException.class, () -> train(Fault.RATE_TOO_HIGH, 25));
    assertEquals("failureDiverged", end.notice().key());
  }

  @Test
  void aBrokenRunGoesOnBroken() throws NoticeException {
    TrainingRun run = train(Fault.STATE_DROPPED, 1);
    TrainingState state = run.state();
    assertEquals(Fault.STATE_DROPPED, state.settings().fault());
    assertNotEquals(settings(Fault.NONE, 1), state.settings());
    assertEquals(Fault.STATE_DROPPED, state.settings().withEpochs(3).fault());
  }
}
