package gatescope.race;

import gatescope.net.CellKind;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;

/**
 * A text and settings that part the cells: a key must be known again 80 symbols later, and nothing
 * else is asked for. The windows hold a whole line; the forget gate starts so far open that a cell
 * remembers over it (Jozefowicz, Zaremba and Sutskever 2015).
 */
public final class RaceExample {
  /** The id of the sample text. */
  public static final String SAMPLE = "gap-80";

  /** Of the LSTM; the others have as many weights. */
  public static final TrainingSettings SETTINGS =
      new TrainingSettings(
          new ModelSettings(CellKind.LSTM, 1, 40, 0, 0, 6),
          new Reading(Objective.LAST_STEP, Sequences.LINES, Reading.USUAL_STRIDE),
          new BatchSize(32, 96),
          LearningSettings.adam(1.5e-3, 1),
          40,
          42);

  private RaceExample() {}
}
