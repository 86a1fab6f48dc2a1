package gatescope.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gatescope.workbench.WorkbenchModel;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The stage: size, theme and style sheets. */
final class Window {
  private static final double MIN_WIDTH = 1024;
  private static final double MIN_HEIGHT = 640;
  private static final String DARK = "gs-dark";
  private static final List<String> STYLES = List.of("tokens.css", "chart.css", "workbench.css");

  private final WorkbenchModel model;
  private final Parent root;

  Window(WorkbenchModel model, Parent root) {
    this.model = model;
    this.root = root;
  }

  /** Shows the stage at the wished size, or smaller where the screen is. */
  void show(Stage stage, PictureSize size) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.min(size.width(), screen.getWidth());
    double height = Math.min(size.height(), screen.getHeight());
    Scene scene = new Scene(root, width, height);
    for (String style : STYLES) {
      scene
          .getStylesheets()
          .add(Window.class.getResource("/gatescope/styles/" + style).toExternalForm());
    }
    model.darkProperty().addListener(change -> applyTheme());
    applyTheme();
    stage.setScene(scene);
    stage.setTitle("Gatescope");
    // Some window managers ignore the wished size but obey the minimum.
    stage.setMinWidth(width);
    stage.setMinHeight(height);
    stage.show();
    stage.setMinWidth(Math.min(MIN_WIDTH, width));
    stage.setMinHeight(Math.min(MIN_HEIGHT, height));
  }

  private void applyTheme() {
    boolean dark = model.darkProperty().get();
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    root.getStyleClass().remove(DARK);
    if (dark) {
      root.getStyleClass().add(DARK);
    }
  }
}
