package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.Optimizer;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that goes on from its state is the run that was never interrupted, bit for bit. */
class ResumeTest {
  private static final Corpus CORPUS = Corpora.sentence(1500);
  private static final Corpus CORPUS_OF_LINES = Corpora.lines(50, 5, 40);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  static Stream<Arguments> everyCellAndOptimizer() {
    return Stream.of(CellKind.values())
        .flatMap(
            cell ->
                Stream.of(OptimizerKind.values()).map(optimizer -> Arguments.of(cell, optimizer)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyCellAndOptimizer")
  void aResumedRunMakesTheSameLosses(CellKind cell, OptimizerKind optimizer)
      throws NoticeException {
    resume(settings(cell, optimizer));
  }

  @ParameterizedTest
  @CsvSource({"LAST_STEP, STREAM", "EVERY_STEP, LINES", "LAST_STEP, LINES"})
  void itReadsItsSequencesInTheSameOrder(Objective objective, Sequences sequences)
      throws NoticeException {
    TrainingSettings usual = settings(CellKind.GRU, OptimizerKind.ADAM);
    resume(
        new TrainingSettings(
            usual.model(),
            new Reading(objective, sequences, 15),
            usual.batch(),
            usual.learning(),
            5,
            usual.seed()));
  }

  private static void resume(TrainingSettings settings) throws NoticeException {
    try (Team team = new Team(1)) {
      TrainingRun whole = run(settings, team, new LossHistory());
      finish(whole);
      TrainingRun first = run(settings, team, new LossHistory());
      // In the middle of the second epoch, after the first validation.
      advance(first, 33);
      TrainingState state = first.state();
      TrainingRun second = run(settings, team, new LossHistory());
      second.restore(state);
      assertEquals(33, second.step());
      finish(second);
      assertSame(whole.state(), second.state());
      // What was handed out has not changed meanwhile.
      finish(first);
      assertEquals(33, state.history().trainLoss().steps());
      assertSame(whole.state(), first.state());
    }
  }

  private static TrainingRun run(TrainingSettings settings, Team team, LossHistory history) {
    Corpus corpus = settings.reading().sequences() == Sequences.STREAM ? CORPUS : CORPUS_OF_LINES;
    return new TrainingRun(corpus, settings, Kernels.best(), team, history);
  }

  private static void finish(TrainingRun run) throws NoticeException {
    advance(run, Long.MAX_VALUE);
    assertTrue(run.isDone());
  }

  private static void advance(TrainingRun run, long step) throws NoticeException {
    while (run.step() < step) {
      if (run.isValidationDue()) {
        run.validate(() -> false);
      }
      if (run.isDone()) {
        return;
      }
      run.makeStep();
    }
  }

  private static void assertSame(TrainingState expected, TrainingState actual) {
    assertEquals(expected.position(), actual.position());
    assertEquals(expected.figures(), actual.figures());
    LossHistory wanted = expected.history();
    LossHistory history = actual.history();
    assertArrayEquals(wanted.trainLoss().kept().mean(), history.trainLoss().kept().mean());
    assertArrayEquals(wanted.gradientNorm().kept().mean(), history.gradientNorm().kept().mean());
    assertArrayEquals(wanted.validationStep().toArray(), history.validationStep().toArray());
    assertArrayEquals(wanted.validationLoss().toArray(), history.validationLoss().toArray());
    assertSame(expected.learner().parameters(), actual.learner().parameters());
    assertSame(expected.sound(), actual.sound());
    expected
        .learner()
        .optimizer()
        .moments()
        .forEach(
            (name, moment) -> assertSame(moment, actual.learner().optimizer().moments().get(name)));
  }

  private static void assertSame(Parameters expected, Parameters actual) {
    for (int k = 0; k < expected.tensors().size(); k++) {
      assertArrayEquals(
          expected.tensors().get(k).matrix().data, actual.tensors().get(k).matrix().data);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"LAST_STEP,STREAM", "EVERY_STEP,LINES", "LAST_STEP,LINES"})
  void sequencesGoOnInTheirOrder(Objective objective, Sequences sequences) throws NoticeException {
    Corpus lines = Corpora.of("the cat sat on the mat;\na dog ran.\nwhere to?\n".repeat(40));
    TrainingSettings settings =
        new TrainingSettings(
            new ModelSettings(CellKind.GRU, 1, 8, 0, 0, 0),
            new Reading(objective, sequences, 3),
            new BatchSize(4, 12),
            LearningSettings.adam(1e-3, 1),
            2,
            5);
    try (Team team = new Team(1)) {
      TrainingRun whole = new TrainingRun(lines, settings, Kernels.best(), team, new LossHistory());
      finish(whole);
      TrainingRun first = new TrainingRun(lines, settings, Kernels.best(), team, new LossHistory());
      advance(first, whole.step() / 2 + 3);
      TrainingRun second =
          new TrainingRun(lines, settings, Kernels.best(), team, new LossHistory());
      second.restore(first.state());
      finish(second);
      assertSame(whole.state(), second.state());
    }
  }

  @Test
  void aSessionHandsOutItsStateWhileItRunsWhilePausedAndAfterwards() throws Exception {
    TrainingSettings settings = settings(CellKind.LSTM, OptimizerKind.ADAM);
    TrainingState state;
    try (TrainingSession session = new TrainingSession(CORPUS, settings, Kernels.best(), 1)) {
      CompletableFuture<TrainingState> early = session.requestState();
      session.start();
      assertTrue(early.get(1, TimeUnit.MINUTES).position().step() >= 0);
      session.pause();
      Phase phase = session.await(p -> p == Phase.PAUSED || p.isOver(), LIMIT);
      state = session.requestState().get(1, TimeUnit.MINUTES);
      assertEquals(session.latest().progress().step(), state.position().step(), phase.toString());
      session.resume();
      session.await(Phase::isOver, LIMIT);
      TrainingState last = session.requestState().get(1, TimeUnit.MINUTES);
      try (TrainingSession resumed =
          TrainingSession.resumed(CORPUS, state, List.of(state.snapshot()), Kernels.best(), 1)) {
        assertEquals(state.position().step(), resumed.past().get(0).step());
        resumed.start();
        resumed.await(Phase::isOver, LIMIT);
        assertSame(last, resumed.requestState().get(1, TimeUnit.MINUTES));
      }
    }
  }

  @Test
  void aRunThatNeverGotGoingHasNoState() throws Exception {
    TrainingState broken =
        new TrainingState(
            settings(CellKind.GRU, OptimizerKind.ADAM),
            new TrainingState.Position(0, 1e-3, 0),
            null,
            null,
            null,
            null);
    try (TrainingSession session =
        TrainingSession.resumed(CORPUS, broken, List.of(), Kernels.best(), 1)) {
      session.start();
      assertEquals(Phase.FAILED, session.await(Phase::isOver, LIMIT));
      assertThrows(ExecutionException.class, () -> session.requestState().get(1, TimeUnit.MINUTES));
    }
  }

  @Test
  void anOptimizerRefusesTheMemoryOfAnotherKind() {
    TrainingSettings settings = settings(CellKind.RNN, OptimizerKind.ADAM);
    Optimizer adam = OptimizerKind.ADAM.create(settings.model().shape(5));
    Optimizer momentum = OptimizerKind.MOMENTUM.create(settings.model().shape(5));
    assertThrows(IllegalArgumentException.class, () -> momentum.restore(adam.state()));
  }

  private static TrainingSettings settings(CellKind cell, OptimizerKind optimizer) {
    return new TrainingSettings(
        new ModelSettings(cell, 2, 12, 5, 0.3, 1),
        new BatchSize(4, 16),
        new LearningSettings(optimizer, 3e-3, ScheduleKind.COSINE, Clipping.BY_NORM, 1),
        3,
        17);
  }
}
