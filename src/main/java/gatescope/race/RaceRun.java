package gatescope.race;

import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A race made round by round by its caller: in every round each racer makes one step, all on the
 * same workers one after another, so that none is given more of the machine. One thread.
 */
public final class RaceRun {
  private final List<Racer> racers = new ArrayList<>();

  /**
   * Allocates everything that the racers need.
   *
   * @param entrants whose batch fits the corpus
   * @param histories one per entrant
   */
  public RaceRun(
      Corpus corpus,
      List<Entrant> entrants,
      List<RacerHistory> histories,
      Kernels kernels,
      Team team) {
    RaceGauges gauges = new RaceGauges(corpus, entrants.get(0).settings().batch(), kernels);
    for (int k = 0; k < entrants.size(); k++) {
      RacerHistory history = histories.get(k);
      TrainingRun run =
          new TrainingRun(corpus, entrants.get(k).settings(), kernels, team, history.losses());
      racers.add(new Racer(entrants.get(k), run, history, gauges));
    }
  }

  /** Whether nobody runs any more. */
  public boolean isDone() {
    return racers.stream().noneMatch(Racer::isRunning);
  }

  /** Rounds made so far. */
  public long rounds() {
    return racers.stream().mapToLong(Racer::step).max().orElse(0);
  }

  /**
   * Lets everyone who still runs make one step.
   *
   * @param cancelled asked before every batch of a validation
   */
  public void makeRound(BooleanSupplier cancelled) {
    for (Racer racer : racers) {
      if (racer.isRunning()) {
        racer.makeStep(cancelled);
      }
    }
  }

  /** Measures how far the gradients reach now. */
  public void measureReaches() {
    racers.forEach(Racer::measureReach);
  }

  /** All racers, in the order of the entrants. */
  public List<RacerSnapshot> racers() {
    return racers.stream().map(Racer::snapshot).toList();
  }
}
