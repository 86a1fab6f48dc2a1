package gatescope.race;

import gatescope.i18n.Notice;
import gatescope.train.Phase;
import java.util.List;

/**
 * A race at one moment; immutable, latest wins.
 *
 * @param racers in the order of the entrants
 * @param failure why the race ended by itself, or null
 */
public record RaceSnapshot(Phase phase, List<RacerSnapshot> racers, Notice failure) {}
