package gatescope.app;

import gatescope.math.Kernels;
import gatescope.view.ViewFile;
import gatescope.view.Views;
import gatescope.workbench.Messages;
import gatescope.workbench.Page;
import gatescope.workbench.WorkbenchModel;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: wires the parts, shows the window, ends every thread. */
public final class WorkbenchApplication extends Application {
  /**
   * How to start.
   *
   * @param size of the window, or null for the whole screen
   * @param picture where to write a picture of the window before leaving, or null to stay
   * @param seconds how long to train before the picture
   */
  record Start(
      Locale locale, boolean dark, Page page, PictureSize size, Path picture, double seconds) {}

  private static final Logger LOG = System.getLogger("gatescope.app");
  private static final int PICTURE_FAILED = 1;

  private static Start start = new Start(Locale.getDefault(), false, Page.WORKBENCH, null, null, 0);
  private static String beside;
  private static int exitCode;

  private final AtomicBoolean warm = new AtomicBoolean();
  private FxBackground background;
  private WorkbenchModel model;
  private Views views; // nodes do not keep their controllers alive
  private FramePump pump;

  static void configure(Start wanted) {
    start = wanted;
  }

  /**
   * Opens a part of the classroom at the start.
   *
   * @param part as {@link gatescope.workbench.lesson.Classroom#show(String)} reads it, or null
   */
  static void openBeside(String part) {
    beside = part;
  }

  static int exitCode() {
    return exitCode;
  }

  @Override
  public void start(Stage stage) {
    background = new FxBackground();
    Kernels kernels = Kernels.best();
    model = new WorkbenchModel(new Messages(start.locale()), background, kernels);
    warmUp(kernels);
    background.run(
        Fonts::canShowChinese,
        can -> {
          if (!can) {
            model.lacksChineseFont();
          }
        },
        failed -> LOG.log(Level.WARNING, failed));
    model.darkProperty().set(start.dark());
    model.pageProperty().set(start.page());
    if (beside != null) {
      model.classroom().show(beside);
    }
    views = new Views(model);
    new Window(model, views.load(ViewFile.WINDOW)).show(stage, start.size());
    pump = new FramePump(model::pulse);
    pump.start();
    model.corpus().open(model.corpus().samples().get(0));
    if (start.picture() != null) {
      new PictureTaker(model, stage.getScene()).take(start.picture(), start.seconds(), this::leave);
    }
  }

  /** Warms the kernels until a run does, or the window closes. */
  private void warmUp(Kernels kernels) {
    model.training().phaseProperty().addListener(change -> warm.set(true));
    background.run(
        () -> Warmup.run(kernels, () -> warm.get() || Thread.currentThread().isInterrupted()),
        done -> {},
        failed -> LOG.log(Level.WARNING, failed));
  }

  /** The view models, for tests; FX thread. */
  WorkbenchModel model() {
    return model;
  }

  private void leave(IOException failure) {
    if (failure != null) {
      LOG.log(Level.ERROR, "cannot write " + start.picture() + ": " + failure.getMessage());
      exitCode = PICTURE_FAILED;
    }
    FxThread.exit();
  }

  @Override
  public void stop() throws InterruptedException {
    if (pump != null) {
      pump.stop();
    }
    if (model != null) {
      model.close();
    }
    if (background != null) {
      background.close();
    }
  }
}
