package gatescope.view.chart.curve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.curve.EventMark;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CurveChartTest {
  private final Curve curve = new Curve(Curve.SMOOTHING);
  private CurveChart chart;

  @Start
  void start(Stage stage) {
    chart = new CurveChart();
    chart.getLines().setAll(new CurveLine("loss", curve, CurveLine.Kind.DENSE));
    stage.setScene(new Scene(chart, 400, 300));
    stage.show();
  }

  @Test
  void onlyWhatHasGrownIsDrawnAnew(FxRobot robot) {
    robot.interact(
        () -> {
          chart.layout();
          curve.append(1, 4);
          assertTrue(asksForPaint(), "a point");
          assertFalse(asksForPaint(), "nothing since");
          curve.append(2, 3);
          assertTrue(asksForPaint(), "a point more");
          chart.getEvents().add(new EventMark("checkpoint", 1));
          assertTrue(asksForPaint(), "a mark");
          assertFalse(asksForPaint(), "nothing since");
        });
  }

  /** Whether there is something to paint, which is done then. */
  private boolean asksForPaint() {
    chart.refreshIfGrown();
    boolean asked = chart.surface().isNeedsLayout();
    chart.layout();
    return asked;
  }
}
