package gatescope.workbench.lesson;

import gatescope.explain.GradientReach;
import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How far back the gradient of the networks reached that were measured so far, one line for each
 * kind of cell, so that they can be compared. Measured on a worker. FX thread.
 */
public final class ReachViewModel {
  /** How many symbols back. */
  public static final int LAGS = 41;

  private static final int PLACES = 32;

  /**
   * The reach of one network.
   *
   * @param cell the name of its kind; its words have the key "cell_" and this name
   * @param decades log₁₀ of the gradient's norm at every lag, relative to lag 0
   */
  public record Line(String cell, List<Double> decades) {
    public Line {
      decades = List.copyOf(decades);
    }
  }

  private final TrainingViewModel training;
  private final Background background;
  private final Kernels kernels;
  private final Map<CellKind, Line> measured = new EnumMap<>(CellKind.class);
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private boolean busy;

  ReachViewModel(TrainingViewModel training, Background background, Kernels kernels) {
    this.training = training;
    this.background = background;
    this.kernels = kernels;
  }

  /** Measures the newest network, if there is one. */
  void measure() {
    var newest = training.parametersProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    problem.set(newest == null ? Notice.of("lessonTrainFirst") : null);
    if (newest == null || busy) {
      return;
    }
    busy = true;
    background.run(
        () -> line(newest.parameters(), corpus, kernels),
        this::accept,
        failure -> {
          busy = false;
          problem.set(Failures.notice(failure));
        });
  }

  private static Line line(Parameters parameters, Corpus corpus, Kernels kernels) {
    int lags = Math.min(LAGS, corpus.validationSize() - 1);
    GradientReach reach =
        GradientReach.of(
            parameters, corpus.tokens(), corpus.trainSize(), corpus.size(), lags, PLACES, kernels);
    int top = reach.layers() - 1;
    List<Double> decades = new ArrayList<>();
    for (int lag = 0; lag < lags; lag++) {
      decades.add(reach.at(top, lag) - reach.at(top, 0));
    }
    return new Line(parameters.shape().cell().name(), decades);
  }

  private void accept(Line line) {
    busy = false;
    measured.put(CellKind.valueOf(line.cell()), line);
    lines.set(List.copyOf(measured.values()));
  }

  boolean isBusy() {
    return busy;
  }

  /** How many decades more one cell keeps than another at the last lag; NaN if not measured. */
  double beyond(CellKind cell, CellKind other) {
    Line mine = measured.get(cell);
    Line theirs = measured.get(other);
    return mine == null || theirs == null ? Double.NaN : last(mine) - last(theirs);
  }

  private static double last(Line line) {
    return line.decades().get(line.decades().size() - 1);
  }

  /** What was measured, a line for each kind of cell. */
  public ReadOnlyObjectProperty<List<Line>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** Why nothing was measured, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
