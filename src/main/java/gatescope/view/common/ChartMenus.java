package gatescope.view.common;

import gatescope.view.chart.Png;
import gatescope.view.chart.pen.LabChart;
import gatescope.workbench.WorkbenchModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;

/** The context menu of a chart: saves it as a picture. */
public final class ChartMenus {
  private ChartMenus() {}

  /**
   * @param name proposed for the file
   */
  public static void install(LabChart chart, String name, WorkbenchModel model) {
    MenuItem png = item("savePicturePng", model);
    png.setOnAction(
        click -> {
          WritableImage picture = chart.image();
          save(chart, name, "png", model, () -> Png.encode(picture));
        });
    MenuItem svg = item("savePictureSvg", model);
    svg.setOnAction(
        click -> {
          String drawing = chart.svg();
          save(chart, name, "svg", model, () -> drawing.getBytes(StandardCharsets.UTF_8));
        });
    ContextMenu menu = new ContextMenu(png, svg);
    chart.setOnContextMenuRequested(
        event -> {
          if (chart.hasPicture()) {
            menu.show(chart, event.getScreenX(), event.getScreenY());
          }
        });
  }

  private static MenuItem item(String key, WorkbenchModel model) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(Bindings.valueAt(model.messages().words(), key));
    return item;
  }

  private static void save(
      LabChart chart, String name, String ending, WorkbenchModel model, Callable<byte[]> content) {
    String title = model.messages().text("exportTitle");
    Path file = SaveDialog.ask(chart.getScene().getWindow(), title, name, ending);
    if (file != null) {
      model.exports().save(file, content);
    }
  }
}
