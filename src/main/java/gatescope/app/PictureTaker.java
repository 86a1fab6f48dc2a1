package gatescope.app;

import gatescope.train.Phase;
import gatescope.workbench.WorkbenchModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * Trains the loaded text for a while, unless that is done already, and writes a PNG of the window.
 * FX thread.
 */
final class PictureTaker {
  private static final Duration SETTLE = Duration.millis(600);
  private static final int PATIENCE = 100; // times it looks for a text
  private static final double POINTED_SECONDS = 3; // until nothing is pointed at any more
  private static final Duration BETWEEN_KEYS = Duration.millis(200);

  private final WorkbenchModel model;
  private final Scene scene;
  private final Shot shot;
  private int waited;

  PictureTaker(WorkbenchModel model, Scene scene, Shot shot) {
    this.model = model;
    this.scene = scene;
    this.shot = shot;
  }

  /**
   * Waits for the text and what is done at the start, trains, presses the keys and takes the
   * picture.
   *
   * @param done receives null, or why the picture could not be written
   */
  void take(Consumer<IOException> done) {
    boolean busy = model.classroom().conductor().playingProperty().get() != null;
    boolean empty = model.corpus().loadedProperty().get() == null;
    if (!busy && empty && ++waited > PATIENCE) {
      done.accept(new IOException("there is no text to show"));
      return;
    }
    if (busy || empty) {
      after(SETTLE, () -> take(done));
      return;
    }
    boolean untrained = model.training().phaseProperty().get() == Phase.READY;
    if (untrained && shot.seconds() > 0) {
      model.training().train();
    }
    boolean pointed = model.classroom().pointer().pointedProperty().get() != null;
    double wait = pointed ? Math.max(shot.seconds(), POINTED_SECONDS) : shot.seconds();
    after(Duration.seconds(wait), () -> press(0, done));
  }

  /** Presses the keys one after another, each when the one before has had its effect. */
  private void press(int index, Consumer<IOException> done) {
    if (index == shot.keys().size()) {
      after(SETTLE, () -> done.accept(write(shot.file())));
    } else {
      press(shot.keys().get(index));
      after(BETWEEN_KEYS, () -> press(index + 1, done));
    }
  }

  private void press(String key) {
    Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    boolean sign = key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    KeyCode code =
        sign ? KeyCode.UNDEFINED : KeyCode.getKeyCode(key.substring(key.lastIndexOf('+') + 1));
    boolean shift = key.contains("Shift+");
    boolean control = key.contains("Ctrl+");
    Event.fireEvent(
        target,
        new KeyEvent(
            sign ? KeyEvent.KEY_TYPED : KeyEvent.KEY_PRESSED,
            sign ? key : KeyEvent.CHAR_UNDEFINED,
            key,
            code,
            shift,
            control,
            false,
            false));
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
