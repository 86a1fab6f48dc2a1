package gatescope.race;

import gatescope.net.CellKind;
import gatescope.train.settings.Fault;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.Arrays;
import java.util.List;

/**
 * A cell that takes part in a race.
 *
 * @param settings that differ from those of the others by the cell and the number of its units only
 * @param parameters how many numbers it learns
 */
public record Entrant(TrainingSettings settings, long parameters) {
  public CellKind cell() {
    return settings.model().cell();
  }

  /** H. */
  public int units() {
    return settings.model().hidden();
  }

  /**
   * Every kind of cell with as many weights as the LSTM of these settings, as nearly as a whole
   * number of units allows.
   *
   * @param settings whose cell does not matter
   * @param vocabulary V
   */
  public static List<Entrant> all(TrainingSettings settings, int vocabulary) {
    long budget = with(settings, CellKind.LSTM, settings.model().hidden(), vocabulary).parameters();
    return Arrays.stream(CellKind.values())
        .map(cell -> nearest(settings, cell, vocabulary, budget))
        .toList();
  }

  private static Entrant nearest(
      TrainingSettings settings, CellKind cell, int vocabulary, long budget) {
    int units = 1;
    Entrant below = with(settings, cell, units, vocabulary);
    Entrant above = below;
    while (above.parameters() < budget) {
      below = above;
      above = with(settings, cell, ++units, vocabulary);
    }
    boolean lower = budget - below.parameters() < above.parameters() - budget;
    return lower ? below : above;
  }

  private static Entrant with(TrainingSettings settings, CellKind cell, int units, int vocabulary) {
    ModelSettings model = settings.model();
    ModelSettings own =
        new ModelSettings(
            cell, model.layers(), units, model.embedding(), model.dropout(), model.start());
    TrainingSettings all = settings.withModel(own).withFault(Fault.NONE);
    return new Entrant(all, own.shape(vocabulary).parameterCount());
  }

  /** The same settings without a limit on the gradient. */
  public static TrainingSettings unclipped(TrainingSettings settings) {
    return settings.withLearning(settings.learning().unclipped());
  }
}
