package gatescope.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gatescope.workbench.WorkbenchModel;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The stage: size, theme and style sheets. */
final class Window {
  /**
   * What the log says first once the window is there; the measurements of the package wait for it.
   */
  static final String SHOWN = "window shown";

  private static final Logger LOG = System.getLogger("gatescope.app");
  private static final double MIN_WIDTH = 1180;
  private static final double MIN_HEIGHT = 680;
  private static final String DARK = "gs-dark";
  private static final List<String> STYLES =
      List.of("tokens.css", "chart.css", "workbench.css", "projector.css");

  /** Pixels of the icon where systems show it: title bars, task bars, switchers. */
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

  private final WorkbenchModel model;
  private final Parent root;

  Window(WorkbenchModel model, Parent root) {
    this.model = model;
    this.root = root;
  }

  /** Shows the stage over the whole screen, or at a fixed size where one is wished. */
  void show(Stage stage, PictureSize fixed) {
    Scene scene = new Scene(root);
    for (String style : STYLES) {
      scene
          .getStylesheets()
          .add(Window.class.getResource("/gatescope/styles/" + style).toExternalForm());
    }
    model.darkProperty().addListener(change -> applyTheme());
    applyTheme();
    stage.setScene(scene);
    stage.setTitle("Gatescope");
    ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
    if (fixed == null) {
      stage.setMaximized(true);
    } else {
      stage.setWidth(fixed.width());
      stage.setHeight(fixed.height());
    }
    stage.setOnShown(shown -> tellTime());
    stage.show();
  }

  private static Image icon(int size) {
    return new Image(Window.class.getResource("/gatescope/icon/" + size + ".png").toExternalForm());
  }

  private static void tellTime() {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - Main.BEGUN);
    LOG.log(Level.INFO, SHOWN + " " + millis + " ms after Java was up");
  }

  private void applyTheme() {
    boolean dark = model.darkProperty().get();
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
    root.getStyleClass().remove(DARK);
    if (dark) {
      root.getStyleClass().add(DARK);
    }
  }
}
