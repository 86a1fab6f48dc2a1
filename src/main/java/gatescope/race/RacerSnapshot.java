package gatescope.race;

import gatescope.explain.GradientReach;
import gatescope.i18n.Notice;
import gatescope.train.Figures;
import gatescope.train.Progress;

/**
 * A racer at one moment; immutable.
 *
 * @param returnedLoss on the symbols that return, nats; NaN before it is measured or without any
 * @param reach of its gradient, or null before it is measured
 * @param failure why it is out, or null
 */
public record RacerSnapshot(
    Entrant entrant,
    Progress progress,
    Figures figures,
    double returnedLoss,
    GradientReach reach,
    Notice failure) {}
