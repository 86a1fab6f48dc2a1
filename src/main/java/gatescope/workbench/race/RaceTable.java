package gatescope.workbench.race;

import gatescope.i18n.Notice;
import gatescope.race.RacerSnapshot;
import gatescope.train.Phase;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import java.util.Locale;

/** Writes the lines of the table of a race. */
final class RaceTable {
  private static final String NONE = "–";

  private final Messages messages;

  RaceTable(Messages messages) {
    this.messages = messages;
  }

  RaceRow row(RacerSnapshot racer, Phase phase) {
    boolean validated = racer.figures().validation() != null;
    RaceRow.Losses losses =
        new RaceRow.Losses(
            loss(racer.figures().trainLoss()),
            loss(validated ? racer.figures().validation().loss() : Double.NaN),
            loss(racer.returnedLoss()));
    return new RaceRow(
        messages.text(name(racer)),
        whole(racer.entrant().units()),
        whole(racer.entrant().parameters()),
        whole(racer.progress().step()),
        losses,
        racer.progress().symbolsPerSecond() == 0
            ? NONE
            : whole((long) Numbers.speed(racer.progress().symbolsPerSecond())),
        messages.text(state(racer, phase)),
        racer.failure() != null);
  }

  static Notice name(RacerSnapshot racer) {
    return Notice.of("cell_" + racer.entrant().cell());
  }

  private static Notice state(RacerSnapshot racer, Phase phase) {
    if (racer.failure() != null) {
      return Notice.of("raceOut", racer.progress().step() + 1);
    }
    boolean done = racer.progress().steps() > 0 && racer.progress().fraction() == 1;
    if (done) {
      return Notice.of("raceFinished");
    }
    return Notice.of(phase.isActive() ? "raceRuns" : "raceStopped");
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String loss(double nats) {
    return Double.isNaN(nats) ? NONE : String.format(Locale.ROOT, "%.3f", nats);
  }
}
