package gatescope.image;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The smallest program with a window, to compare the start of the image with. */
public final class PlainWindow extends Application {
  /** A main class on the class path must not be the application. */
  static final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
      Application.launch(PlainWindow.class);
    }
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Label("Gatescope"), 400, 300));
    stage.setMinWidth(400);
    stage.setMinHeight(300);
    stage.setOnShown(shown -> System.err.println("window shown"));
    stage.show();
  }
}
