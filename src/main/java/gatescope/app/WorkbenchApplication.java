package gatescope.app;

import gatescope.math.Kernels;
import gatescope.view.Views;
import gatescope.view.common.ViewFile;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.FileKind;
import gatescope.workbench.common.Messages;
import gatescope.workbench.runs.UserFolder;
import gatescope.workbench.window.Page;
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
   * @param page to show, or null to leave once the frame of the window is there
   * @param size of the window, or null for the whole screen
   * @param shot the picture to take of the window before leaving, or null to stay
   */
  record Start(
      Locale locale, boolean dark, Page page, PictureSize size, Shot shot, Opening opening) {
    /** The workbench over the whole screen. */
    static Start usual(Locale locale) {
      return new Start(locale, false, Page.WORKBENCH, null, null, Opening.usual());
    }
  }

  private static final Logger LOG = System.getLogger("gatescope.app");
  private static final int PICTURE_FAILED = 1;

  private static Start start = Start.usual(Locale.getDefault());
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

  static int exitCode() {
    return exitCode;
  }

  /** Shows the frame of the window first, and fills it as soon as it is there. */
  @Override
  public void start(Stage stage) {
    background = new FxBackground();
    Kernels kernels = Kernels.best();
    boolean stays = start.shot() == null && start.page() != null;
    temporary = stays ? null : new TemporaryHome();
    UserFolder user = temporary == null ? UserFolder.standard() : temporary.folder();
    model = new WorkbenchModel(new Messages(start.locale()), background, kernels, user);
    model.darkProperty().set(start.dark());
    model.pageProperty().set(null);
    views = new Views(model);
    new Window(model, views.load(ViewFile.WINDOW)).show(stage, start.size());
    FxThread.later(start.page() == null ? FxThread::exit : () -> fill(stage, kernels));
  }

  private void fill(Stage stage, Kernels kernels) {
    model.runs().onShowFolder(folder -> getHostServices().showDocument(folder.toUri().toString()));
    open();
    model.pageProperty().set(start.page());
    if (start.opening().classroom() != null) {
      model.classroom().show(start.opening().classroom());
    }
    model.classroom().perform(start.opening().actions());
    pump = new FramePump(model::pulse);
    pump.start();
    warmUp(kernels);
    lookForFonts();
    if (start.shot() != null) {
      new PictureTaker(model, stage.getScene(), start.shot()).take(this::leave);
    }
  }

  private void lookForFonts() {
    background.run(
        Fonts::canShowChinese,
        can -> {
          if (!can) {
            model.lacksChineseFont();
          }
        },
        failed -> LOG.log(Level.WARNING, failed));
  }

  /** A run may need a text: the first sample is there in any case. */
  private void open() {
    List<Path> files = start.opening().files();
    boolean runOnly = files.stream().allMatch(file -> FileKind.of(file).isModel());
    if (runOnly) {
      model.corpus().open(model.corpus().samples().get(0));
    }
    if (!files.isEmpty()) {
      model.open(files);
    }
    if (start.shot() == null) {
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
      LOG.log(Level.ERROR, "cannot write " + start.shot().file() + ": " + failure.getMessage());
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
