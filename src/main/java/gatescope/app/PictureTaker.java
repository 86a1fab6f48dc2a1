package gatescope.app;

import gatescope.workbench.WorkbenchModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Trains the loaded text for a while and writes a PNG of the window. FX thread. */
final class PictureTaker {
  private static final Duration SETTLE = Duration.millis(600);

  private final WorkbenchModel model;
  private final Scene scene;

  PictureTaker(WorkbenchModel model, Scene scene) {
    this.model = model;
    this.scene = scene;
  }

  /**
   * Waits for the text, trains, and takes the picture.
   *
   * @param seconds of training, 0 for none
   * @param done receives null, or why the picture could not be written
   */
  void take(Path file, double seconds, Consumer<IOException> done) {
    if (model.corpus().loadedProperty().get() == null) {
      after(SETTLE, () -> take(file, seconds, done));
      return;
    }
    if (seconds > 0) {
      model.training().train();
    }
    after(Duration.seconds(seconds).add(SETTLE), () -> done.accept(write(file)));
  }

  private static void after(Duration time, Runnable action) {
    PauseTransition pause = new PauseTransition(time);
    pause.setOnFinished(event -> action.run());
    pause.play();
  }

  private IOException write(Path file) {
    WritableImage shot = scene.snapshot(null);
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
      }
    }
    try {
      if (!ImageIO.write(image, "png", file.toFile())) {
        return new IOException("no writer for PNG");
      }
      return null;
    } catch (IOException e) {
      return e;
    }
  }
}
