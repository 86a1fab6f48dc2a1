package gatescope.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.train.Phase;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.batch.BatchSize;
import gatescope.train.history.GrowingSeries;
import gatescope.train.history.LossHistory;
import gatescope.train.history.StepSeries;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RaceSessionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Corpus sample(String id) throws NoticeException {
    SampleText sample =
        SampleTexts.all().stream().filter(text -> text.id().equals(id)).findFirst().orElseThrow();
    return Corpus.ofCharacters(sample.file(), SampleTexts.read(sample));
  }

  private static TrainingSettings settings(int layers, LearningSettings learning) {
    return new TrainingSettings(
        new ModelSettings(CellKind.GRU, layers, 12, 0, 0, 1),
        new BatchSize(16, 20),
        learning,
        1,
        3);
  }

  private static TrainingSettings usual() {
    return settings(1, LearningSettings.adam(2e-3, 1));
  }

  @Test
  void budgetsAgreeWhateverTheDepth() {
    for (int layers = 1; layers <= 3; layers++) {
      List<Entrant> entrants = Entrant.all(settings(layers, usual().learning()), 30);
      long budget = entrants.get(0).parameters();
      assertEquals(CellKind.LSTM, entrants.get(0).cell());
      assertEquals(12, entrants.get(0).units(), "the LSTM has the units that were asked for");
      for (Entrant entrant : entrants) {
        long one = difference(entrant, entrant.units() + 1, budget);
        long other = difference(entrant, entrant.units() - 1, budget);
        long own = Math.abs(entrant.parameters() - budget);
        assertTrue(own <= one && own <= other, entrant.cell() + " has a nearer number of units");
      }
    }
  }

  private static long difference(Entrant entrant, int units, long budget) {
    ModelSettings model = entrant.settings().model();
    ModelSettings other = new ModelSettings(model.cell(), model.layers(), units, 0, 0, 1);
    return Math.abs(other.shape(30).parameterCount() - budget);
  }

  @Test
  void aRacerMakesTheLossesOfARunByItself() throws Exception {
    Corpus corpus = sample("counting");
    LossHistory alone = new LossHistory();
    Entrant gru = Entrant.all(usual(), corpus.vocabulary().size()).get(CellKind.GRU.ordinal());
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(corpus, gru.settings(), Kernels.best(), team, alone);
      for (int step = 0; step < 40; step++) {
        run.makeStep();
      }
    }
    try (RaceSession race = new RaceSession(corpus, usual(), Kernels.best(), 1)) {
      race.start();
      race.await(state -> state.racers().get(0).progress().step() > 40, PATIENCE);
      StepSeries.Points raced =
          race.histories().get(CellKind.GRU.ordinal()).losses().trainLoss().points();
      for (int step = 0; step < 40; step++) {
        assertEquals(alone.trainLoss().points().get(step), raced.get(step), "step " + step);
      }
    }
  }

  @Test
  void allRunInStepUntilTheyAreStopped() throws Exception {
    Corpus corpus = sample("quotes-and-brackets");
    RaceSession race = new RaceSession(corpus, usual(), Kernels.best(), 1);
    race.start();
    RaceSnapshot under = race.await(state -> state.racers().get(0).progress().step() > 3, PATIENCE);
    assertEquals(Phase.TRAINING, under.phase());
    race.close();
    RaceSnapshot end = race.latest();
    assertEquals(Phase.STOPPED, end.phase());
    Set<Long> steps = new HashSet<>();
    end.racers().forEach(racer -> steps.add(racer.progress().step()));
    assertEquals(1, steps.size(), "all have made as many steps: " + steps);
    assertTrue(end.racers().stream().allMatch(racer -> racer.reach() != null));
    assertTrue(Double.isNaN(end.racers().get(0).returnedLoss()), "nothing returns in this text");
  }

  @Test
  void aRaceEndsByItselfWithAValidationOfEveryone() throws Exception {
    try (RaceSession race = new RaceSession(sample("gap-80"), usual(), Kernels.best(), 2)) {
      race.start();
      RaceSnapshot end = race.await(state -> state.phase().isOver(), PATIENCE);
      assertEquals(Phase.FINISHED, end.phase());
      for (int k = 0; k < end.racers().size(); k++) {
        RacerSnapshot racer = end.racers().get(k);
        assertEquals(racer.progress().steps(), racer.progress().step());
        assertNotNull(racer.figures().validation());
        GrowingSeries measured = race.histories().get(k).returnedStep();
        assertEquals(0, measured.get(0));
        assertEquals(racer.progress().step(), measured.get(measured.size() - 1));
      }
    }
  }

  @Test
  void whoDivergesIsOutAndTheOthersGoOn() throws Exception {
    Corpus corpus = sample("keys");
    LearningSettings wild =
        new LearningSettings(OptimizerKind.SGD, 1e4, ScheduleKind.CONSTANT, Clipping.BY_NORM, 1);
    TrainingSettings unclipped = Entrant.unclipped(settings(1, wild));
    List<Entrant> entrants =
        List.of(
            Entrant.all(unclipped, corpus.vocabulary().size()).get(0),
            Entrant.all(usual(), corpus.vocabulary().size()).get(CellKind.RNN.ordinal()));
    List<RacerHistory> histories = List.of(new RacerHistory(), new RacerHistory());
    try (Team team = new Team(1)) {
      RaceRun race = new RaceRun(corpus, entrants, histories, Kernels.best(), team);
      while (!race.isDone() && race.racers().get(0).failure() == null) {
        race.makeRound(() -> false);
      }
      RacerSnapshot out = race.racers().get(0);
      assertNotNull(out.failure());
      long step = out.progress().step();
      race.makeRound(() -> false);
      assertEquals(step, race.racers().get(0).progress().step(), "who is out stands still");
      assertTrue(race.racers().get(1).progress().step() > step);
      assertNull(race.racers().get(1).failure());
    }
  }

  @Test
  void returnedSymbolsAreFoundWhereTheyAreMeant() throws NoticeException {
    assertEquals(80, ReturnedSymbols.of(sample("gap-80")).orElseThrow().gap());
    assertEquals(80, ReturnedSymbols.of(sample("keys")).orElseThrow().gap());
    for (String other : Stream.of("counting", "fables", "verse-zh", "tunes", "nested").toList()) {
      assertEquals(Optional.empty(), ReturnedSymbols.of(sample(other)), other);
    }
  }
}
