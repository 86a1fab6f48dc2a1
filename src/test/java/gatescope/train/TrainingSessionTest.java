package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of a session: every phase that can be reached, and what each promises. */
@Timeout(60)
class TrainingSessionTest {
  private static final Corpus CORPUS = Corpora.sentence(2000);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int FOREVER = SettingsCheck.MAX_EPOCHS;

  @Test
  void aRunGoesToItsEnd() throws Exception {
    try (TrainingSession session = session(2, 1e-2, 5)) {
      assertEquals(Phase.READY, session.latest().phase());
      assertNull(session.parameters());
      session.start();
      assertEquals(Phase.FINISHED, session.await(Phase::isOver, LIMIT));
      TrainingSnapshot end = session.latest();
      assertEquals(end.progress().steps(), end.progress().step());
      assertEquals(end.progress().steps(), session.history().trainLoss().steps());
      assertEquals(end.progress().steps(), session.parameters().step());
      assertNull(end.failure());
      assertTrue(end.figures().validation().symbols() > 100);
    }
  }

  @Test
  void theSameSettingsGiveTheSameLosses() throws Exception {
    try (TrainingSession one = session(3, 1e-2, 5);
        TrainingSession other = session(3, 1e-2, 5)) {
      one.start();
      other.start();
      one.await(Phase::isOver, LIMIT);
      other.await(Phase::isOver, LIMIT);
      for (int k = 0; k < one.history().trainLoss().steps(); k++) {
        assertEquals(
            one.history().trainLoss().points().get(k), other.history().trainLoss().points().get(k));
      }
      assertEquals(
          one.latest().figures().bestValidationLoss(),
          other.latest().figures().bestValidationLoss());
    }
  }

  @Test
  void aPausedRunStandsStillAndGoesOn() throws Exception {
    try (TrainingSession session = session(FOREVER, 1e-2, 5)) {
      session.start();
      session.await(phase -> phase == Phase.TRAINING, LIMIT);
      session.pause();
      session.await(phase -> phase == Phase.PAUSED, LIMIT);
      long steps = session.history().trainLoss().steps();
      assertEquals(steps, session.latest().progress().step());
      assertEquals(steps, session.parameters().step());
      session.setLearningRate(1e-3);
      assertThrows(
          TimeoutException.class,
          () -> session.await(phase -> phase != Phase.PAUSED, Duration.ofMillis(50)));
      assertEquals(steps, session.history().trainLoss().steps());
      session.resume();
      session.await(phase -> phase == Phase.TRAINING, LIMIT);
      session.pause();
      session.await(phase -> phase == Phase.PAUSED, LIMIT);
      session.stop();
      assertEquals(Phase.STOPPED, session.await(Phase::isOver, LIMIT));
    }
  }

  @Test
  void aNewLearningRateHoldsFromTheNextStep() throws Exception {
    try (TrainingSession session = session(FOREVER, 1e-2, 5)) {
      session.pause();
      session.start();
      session.await(phase -> phase == Phase.PAUSED, LIMIT);
      assertEquals(0, session.history().trainLoss().steps());
      session.setLearningRate(1e-30);
      session.resume();
      awaitSteps(session, 60);
      session.stop();
      session.await(Phase::isOver, LIMIT);
      assertEquals(1e-30, session.latest().figures().learningRate());
      int perEpoch = (CORPUS.trainSize() - 1) / 4 / 16;
      double first = session.history().trainLoss().points().get(0);
      assertEquals(first, session.history().trainLoss().points().get(perEpoch), 1e-6);
    }
  }

  @Test
  void stopTakesEffectWithinOneStep() throws Exception {
    try (TrainingSession session = session(FOREVER, 1e-2, 5)) {
      session.start();
      awaitSteps(session, 10);
      session.stop();
      long steps = session.history().trainLoss().steps();
      session.resume();
      assertEquals(Phase.STOPPED, session.await(Phase::isOver, LIMIT));
      assertTrue(session.history().trainLoss().steps() <= steps + 1);
      assertEquals(session.history().trainLoss().steps(), session.parameters().step());
    }
  }

  @Test
  void aHugeLearningRateFailsWithTheLastSoundParameters() throws Exception {
    try (TrainingSession session = session(FOREVER, 10, Double.POSITIVE_INFINITY)) {
      session.start();
      assertEquals(Phase.FAILED, session.await(Phase::isOver, LIMIT));
      assertTrue(session.latest().failure().key().startsWith("failure"));
      double uniform = Math.log(CORPUS.vocabulary().size());
      assertTrue(loss(session.parameters().parameters()) < 2 * uniform);
    }
  }

  private static double loss(Parameters parameters) {
    try (Team team = new Team(1)) {
      Learner learner = new Learner(settings(1, 1, 5), parameters, Kernels.best(), team);
      Evaluator evaluator =
          new Evaluator(learner.network(), CORPUS.tokens(), 0, CORPUS.trainSize(), team);
      return evaluator.evaluate(parameters, () -> false).orElseThrow().loss();
    }
  }

  @Test
  void copiesComeWhenAskedFor() throws Exception {
    try (TrainingSession session = session(FOREVER, 1e-2, 5)) {
      session.start();
      awaitSteps(session, 5);
      ParameterSnapshot first = session.parameters();
      session.requestParameters();
      while (session.parameters() == first) {
        awaitSteps(session, session.history().trainLoss().steps() + 1);
      }
      assertTrue(session.parameters().step() > first.step());
      float[] copy = session.parameters().parameters().output().data.clone();
      ParameterSnapshot second = session.parameters();
      awaitSteps(session, session.history().trainLoss().steps() + 5);
      assertEquals(copy[0], second.parameters().output().data[0]);
    }
  }

  @Test
  void aSessionRunsOnce() throws Exception {
    try (TrainingSession session = session(1, 1e-2, 5)) {
      assertThrows(
          TimeoutException.class, () -> session.await(Phase::isActive, Duration.ofMillis(1)));
      session.start();
      session.await(Phase::isOver, LIMIT);
      assertThrows(IllegalStateException.class, session::start);
    }
    TrainingSession unused = session(1, 1e-2, 5);
    unused.close();
    assertEquals(Phase.READY, unused.latest().phase());
  }

  @Test
  void anOversizedBatchIsFitted() throws Exception {
    TrainingSettings wanted =
        new TrainingSettings(
            model(), new BatchSize(4096, 4096), LearningSettings.adam(1e-2, 5), 1, 1);
    try (TrainingSession session = new TrainingSession(CORPUS, wanted, Kernels.best(), 2)) {
      assertEquals(wanted.batch().fittedTo(CORPUS.trainSize()), session.settings().batch());
      session.start();
      assertEquals(Phase.FINISHED, session.await(Phase::isOver, LIMIT));
      assertEquals(1, session.history().trainLoss().steps());
    }
  }

  @Test
  void everyPhaseKnowsWhatItIs() {
    for (Phase phase : Phase.values()) {
      assertFalse(phase.isActive() && phase.isOver());
      for (Phase next : Phase.values()) {
        assertFalse(phase.isOver() && phase.mayBecome(next));
        assertFalse(next == Phase.READY && phase.mayBecome(next));
      }
    }
  }

  private static void awaitSteps(TrainingSession session, long steps) {
    while (session.history().trainLoss().steps() < steps) {
      Thread.yield();
    }
  }

  private static TrainingSession session(int epochs, double rate, double clip) {
    return new TrainingSession(CORPUS, settings(epochs, rate, clip), Kernels.best(), 2);
  }

  private static TrainingSettings settings(int epochs, double rate, double clip) {
    return new TrainingSettings(
        model(), new BatchSize(4, 16), LearningSettings.adam(rate, clip), epochs, 3);
  }

  private static ModelSettings model() {
    return new ModelSettings(CellKind.LSTM, 1, 24, 0, 0, 1);
  }
}
