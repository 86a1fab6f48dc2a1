package gatescope.train;

import gatescope.i18n.Notice;
import gatescope.train.batch.BatchSize;

/**
 * The state of a session at one moment; immutable, latest wins.
 *
 * @param failure why the run ended by itself, or null
 * @param batch the sizes in use, which may be smaller than those asked for
 * @param workers threads that compute
 */
public record TrainingSnapshot(
    Phase phase,
    Progress progress,
    Figures figures,
    Notice failure,
    BatchSize batch,
    int workers) {}
