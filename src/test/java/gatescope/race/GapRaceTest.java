package gatescope.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.train.Team;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a race is there to show, on the text whose keys return after a gap of 80, with the settings
 * of the example and a fixed seed; the figures go to the log.
 */
class GapRaceTest {
  private static final System.Logger LOG = System.getLogger("gatescope.race");
  private static final int GAP = 80;
  private static final double GUESSING = Math.log(8);

  /** When the gradients are compared: before the weights of the plain network have grown. */
  private static final int EARLY = 200;

  private static final int LATE = 1000;

  private static List<RacerSnapshot> fresh;
  private static List<RacerSnapshot> early;
  private static List<RacerSnapshot> late;

  @BeforeAll
  static void race() throws NoticeException {
    SampleText sample =
        SampleTexts.all().stream()
            .filter(text -> text.id().equals(RaceExample.SAMPLE))
            .findFirst()
            .orElseThrow();
    Corpus corpus = Corpus.ofCharacters(sample.file(), SampleTexts.read(sample));
    List<Entrant> entrants = Entrant.all(RaceExample.SETTINGS, corpus.vocabulary().size());
    List<RacerHistory> histories = entrants.stream().map(e -> new RacerHistory()).toList();
    try (Team team = new Team(1)) {
      RaceRun run = new RaceRun(corpus, entrants, histories, Kernels.best(), team);
      fresh = measured(run);
      early = after(run, EARLY);
      late = after(run, LATE);
    }
  }

  private static List<RacerSnapshot> after(RaceRun run, int rounds) {
    while (run.rounds() < rounds) {
      run.makeRound(() -> false);
    }
    return measured(run);
  }

  private static List<RacerSnapshot> measured(RaceRun run) {
    run.measureReaches();
    List<RacerSnapshot> racers = run.racers();
    racers.forEach(
        racer ->
            LOG.log(
                Level.INFO,
                String.format(
                    Locale.ROOT,
                    "round %d, %s, %d units, %d weights: loss on the returned symbol %.3f nats,"
                        + " log10 of the gradient at lag 0 %.1f, 20 %.1f, 80 %.1f",
                    racer.progress().step(),
                    racer.entrant().cell(),
                    racer.entrant().units(),
                    racer.entrant().parameters(),
                    racer.returnedLoss(),
                    racer.reach().at(0, 0),
                    racer.reach().at(0, 20),
                    racer.reach().at(0, GAP))));
    return racers;
  }

  private static RacerSnapshot of(List<RacerSnapshot> racers, CellKind cell) {
    return racers.stream().filter(r -> r.entrant().cell() == cell).findFirst().orElseThrow();
  }

  private static double atGap(List<RacerSnapshot> racers, CellKind cell) {
    return of(racers, cell).reach().at(0, GAP);
  }

  @Test
  void allHaveTheSameBudget() {
    long budget = of(fresh, CellKind.LSTM).entrant().parameters();
    for (RacerSnapshot racer : fresh) {
      assertEquals(1, (double) racer.entrant().parameters() / budget, 0.02);
    }
  }

  @Test
  void theLossOfTheLstmOnTheReturnedSymbolFallsAndThatOfThePlainNetworkDoesNot() {
    assertTrue(of(fresh, CellKind.LSTM).returnedLoss() > 0.9 * GUESSING);
    assertTrue(of(late, CellKind.LSTM).returnedLoss() < 0.2 * GUESSING);
    assertTrue(of(late, CellKind.RNN).returnedLoss() > 0.95 * GUESSING);
  }

  @Test
  void theGradientsDifferByOrdersOfMagnitude() {
    assertTrue(atGap(fresh, CellKind.LSTM) > atGap(fresh, CellKind.RNN) + 10);
    assertTrue(atGap(early, CellKind.LSTM) > atGap(early, CellKind.RNN) + 10);
    assertTrue(atGap(late, CellKind.LSTM) > atGap(late, CellKind.RNN) + 2);
  }
}
