package gatescope.app;

import gatescope.math.Kernels;
import gatescope.view.ViewFile;
import gatescope.view.Views;
import gatescope.workbench.Messages;
import gatescope.workbench.Page;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.RunOpening;
import gatescope.workbench.runs.UserFolder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
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
   * @param files to open, none for the first sample text
   */
  record Start(
      Locale locale,
      boolean dark,
      Page page,
      PictureSize size,
      Path picture,
      double seconds,
      List<Path> files) {}

  private static final Logger LOG = System.getLogger("gatescope.app");
  private static final int PICTURE_FAILED = 1;

  private static Start start =
      new Start(Locale.getDefault(), false, Page.WORKBENCH, null, null, 0, List.of());
  private static String beside;
  private static int exitCode;

  private final AtomicBoolean warm = new AtomicBoolean();
  private FxBackground background;
  private TemporaryHome temporary; // or null
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
    temporary = start.picture() == null ? null : new TemporaryHome();
    UserFolder user = temporary == null ? UserFolder.standard() : temporary.folder();
    model = new WorkbenchModel(new Messages(start.locale()), background, kernels, user);
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
    model.runs().onShowFolder(folder -> getHostServices().showDocument(folder.toUri().toString()));
    open();
    if (start.picture() != null) {
      new PictureTaker(model, stage.getScene()).take(start.picture(), start.seconds(), this::leave);
    }
  }

  /** A run may need a text: the first sample is there in any case. */
  private void open() {
    boolean runOnly = start.files().stream().allMatch(RunOpening::isRun);
    if (runOnly) {
      model.corpus().open(model.corpus().samples().get(0));
    }
    if (!start.files().isEmpty()) {
      model.open(start.files());
    }
    if (start.picture() == null) {
      model.runs().start();
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
    if (temporary != null) {
      temporary.close();
    }
  }
}
