package gatescope.view.lesson;

import gatescope.view.chart.curve.CurveChart;
import gatescope.view.chart.unit.ReachFigure;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.lesson.ReachViewModel;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;

/** The figures of lessons. A step that is left takes its figures with it: they are held weakly. */
final class LessonFigures {
  private static final double HEIGHT = 150;

  private LessonFigures() {}

  /** How far back the gradient reached, a line for each kind of cell. */
  static Node reach(WorkbenchModel model) {
    ReachFigure chart = new ReachFigure();
    chart.setMinHeight(HEIGHT);
    chart.setPrefHeight(HEIGHT);
    Messages messages = model.messages();
    chart.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "reachEmpty"));
    ReachViewModel reach = model.classroom().reach();
    InvalidationListener show =
        change -> {
          List<ReachViewModel.Line> lines = reach.linesProperty().get();
          List<String> names =
              lines.stream().map(line -> messages.text("cell_" + line.cell())).toList();
          chart.setLines(lines, names, messages.text("reachAxis"), messages.text("reachDecades"));
          chart.setAccessibleText(messages.text("lessonReachText", String.join(", ", names)));
        };
    hold(chart, show);
    reach.linesProperty().addListener(new WeakInvalidationListener(show));
    show.invalidated(null);
    return chart;
  }

  /** The norm of the gradient, step by step, on a logarithmic axis. */
  static void fillNorm(CurveChart chart, WorkbenchModel model) {
    chart.setMinHeight(HEIGHT);
    chart.setPrefHeight(HEIGHT);
    chart.setLogarithmic(true);
    Messages messages = model.messages();
    chart.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "curveEmpty"));
    chart.xNameProperty().bind(Bindings.valueAt(messages.words(), "stepAxis"));
    InvalidationListener lines =
        change -> {
          chart
              .getLines()
              .setAll(
                  new CurveLine(
                      messages.text("norm_line"),
                      model.training().normCurveProperty().get(),
                      CurveLine.Kind.DENSE));
          chart.setAccessibleText(messages.text("norm_line"));
          chart.refresh();
        };
    InvalidationListener grow = change -> chart.refreshIfGrown();
    hold(chart, List.of(lines, grow));
    model.training().normCurveProperty().addListener(new WeakInvalidationListener(lines));
    messages.localeProperty().addListener(new WeakInvalidationListener(lines));
    model.tickProperty().addListener(new WeakInvalidationListener(grow));
    lines.invalidated(null);
  }

  /** Keeps listeners alive as long as the node is. */
  private static void hold(Node node, Object listeners) {
    node.getProperties().put(LessonFigures.class, listeners);
  }
}
