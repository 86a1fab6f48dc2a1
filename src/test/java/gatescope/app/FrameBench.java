package gatescope.app;

import gatescope.workbench.Page;
import gatescope.workbench.Preset;
import gatescope.workbench.WorkbenchModel;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

/**
 * Prints the intervals between frames of the real window while it trains and the temperature is
 * dragged to and fro. Arguments: seconds to measure (20). Start with {@code -Dgatescope.workers=N}
 * to train on N threads; without a display the window is drawn off-screen.
 */
public final class FrameBench extends Application {
  private static final double WARM_UP_SECONDS = 8;
  private static final int MAX_FRAMES = 100_000;
  private static double seconds = 20;

  private final WorkbenchApplication workbench = new WorkbenchApplication();
  private final double[] intervals = new double[MAX_FRAMES]; // ms
  private int frames;

  /** Keeps the class path start from taking this for a modular application. */
  static final class Launcher {
    public static void main(String[] args) {
      if (args.length > 0) {
        seconds = Double.parseDouble(args[0]);
      }
      PictureSize size = new PictureSize(1366, 768);
      if (!Display.isThere()) {
        Display.goOffScreen(size);
      }
      WorkbenchApplication.configure(
          new WorkbenchApplication.Start(Locale.ENGLISH, false, Page.WORKBENCH, size, null, 0));
      Application.launch(FrameBench.class);
    }
  }

  @Override
  public void start(Stage stage) {
    workbench.start(stage);
    Slider slider = (Slider) stage.getScene().lookup("#slider");
    new AnimationTimer() {
      private long first;
      private long last;

      @Override
      public void handle(long now) {
        step(now, slider);
      }

      private void step(long now, Slider dragged) {
        WorkbenchModel model = workbench.model();
        if (first == 0) {
          if (model.corpus().loadedProperty().get() != null) {
            model.settings().apply(Preset.HOMEWORK);
            model.training().train();
            first = now;
          }
          return;
        }
        double since = (now - first) * 1e-9;
        dragged.setValue(0.5 + 0.45 * Math.sin(since * 2));
        if (since > WARM_UP_SECONDS && frames < MAX_FRAMES) {
          intervals[frames++] = (now - last) * 1e-6;
        }
        last = now;
        if (since > WARM_UP_SECONDS + seconds) {
          stop();
          report(model);
        }
      }
    }.start();
  }

  private void report(WorkbenchModel model) {
    double[] sorted = Arrays.copyOf(intervals, frames);
    Arrays.sort(sorted);
    long late = Arrays.stream(sorted).filter(interval -> interval > 50).count();
    System.out.printf(
        Locale.ROOT,
        "%d frames: median %.1f ms, 99 %% below %.1f ms, longest %.1f ms, %.2f %% above 50 ms; "
            + "training %.0f symbols/s on %d worker(s), step %d%n",
        frames,
        sorted[frames / 2],
        sorted[(int) (frames * 0.99)],
        sorted[frames - 1],
        100.0 * late / frames,
        model.training().snapshotProperty().get().progress().symbolsPerSecond(),
        model.training().workers(),
        model.training().snapshotProperty().get().progress().step());
    FxThread.exit();
  }

  @Override
  public void stop() throws InterruptedException {
    workbench.stop();
  }
}
