package gatescope.app;

import gatescope.math.Kernels;
import gatescope.train.TrainingSession;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.UserFolder;
import gatescope.workbench.training.Preset;
import gatescope.workbench.window.Page;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

/**
 * Prints how soon training in the real window is at its full speed, what share that is of the speed
 * without a window, and the intervals between frames while the temperature is dragged to and fro.
 *
 * <p>Window and no window take turns in one process: while one run is paused, another on the same
 * text, settings and workers goes on. Arguments: rounds (3), seconds of each turn (5). Start with
 * {@code -Dgatescope.workers=N} to train on N threads; without a display the window is drawn
 * off-screen.
 */
public final class FrameBench extends Application {
  private static final double WARM_UP_SECONDS = 10;
  private static final double SETTLING_SECONDS = 0.5;
  private static final int MAX_FRAMES = 100_000;
  private static final int FOREVER = 1_000_000;
  private static int rounds = 3;
  private static double turnSeconds = 5;
  private static double pressSeconds = 3;

  /** What goes on in a turn. */
  private enum Turn {
    HEADLESS("without the window"),
    WATCHED("in the window, nobody touching it"),
    DRAGGED("in the window, temperature dragged");

    private final String words;

    Turn(String words) {
      this.words = words;
    }
  }

  private final WorkbenchApplication workbench = new WorkbenchApplication();
  private final double[] intervals = new double[MAX_FRAMES]; // ms
  private final StepTrace trace = new StepTrace();
  private final Map<Turn, double[]> paces = new EnumMap<>(Turn.class); // steps per second, by round
  private final Map<Turn, CpuShares> shares = new EnumMap<>(Turn.class);
  private int frames;
  private TrainingSession headless;
  private int turn = -1; // the first follows the warm-up
  private boolean settled;
  private double turnStart;
  private long turnStep;

  /** Keeps the class path start from taking this for a modular application. */
  static final class Launcher {
    public static void main(String[] args) {
      rounds = args.length > 0 ? Integer.parseInt(args[0]) : rounds;
      turnSeconds = args.length > 1 ? Double.parseDouble(args[1]) : turnSeconds;
      pressSeconds = args.length > 2 ? Double.parseDouble(args[2]) : pressSeconds;
      PictureSize size = new PictureSize(1366, 768);
      if (!Display.isThere()) {
        Display.goOffScreen(size);
      }
      WorkbenchApplication.configure(
          new WorkbenchApplication.Start(
              Locale.ENGLISH, false, Page.WORKBENCH, size, null, Opening.usual()));
      try (TemporaryHome home = new TemporaryHome()) { // what it trains is nobody's run
        System.setProperty(UserFolder.PROPERTY, home.root().toString());
        Application.launch(FrameBench.class);
      }
    }
  }

  @Override
  public void start(Stage stage) {
    workbench.start(stage);
    for (Turn kind : Turn.values()) {
      paces.put(kind, new double[rounds]);
      shares.put(kind, new CpuShares());
    }
    new AnimationTimer() {
      private Slider slider;
      private long ready;
      private long first;
      private long last;

      @Override
      public void handle(long now) {
        WorkbenchModel model = workbench.model();
        if (first == 0) {
          slider = (Slider) stage.getScene().lookup("#slider"); // the page comes after the window
          boolean there = slider != null && model.corpus().loadedProperty().get() != null;
          ready = there && ready == 0 ? now : ready;
          if (there && (now - ready) * 1e-9 >= pressSeconds) {
            begin(model);
            first = now;
            last = now;
          }
          return;
        }
        double second = (now - first) * 1e-9;
        if (turn >= 0 && kind() == Turn.DRAGGED) {
          slider.setValue(0.5 + 0.45 * Math.sin(second * 2));
        }
        if (turn >= 0 && settled && kind() == Turn.DRAGGED && frames < MAX_FRAMES) {
          intervals[frames++] = (now - last) * 1e-6;
        }
        last = now;
        trace.add(second, windowStep());
        if (!advance(second)) {
          stop();
          report(model);
          FxThread.exit();
        }
      }
    }.start();
  }

  private void begin(WorkbenchModel model) {
    model.settings().apply(Preset.HOMEWORK);
    model.settings().epochs().textProperty().set(Integer.toString(FOREVER));
    headless =
        new TrainingSession(
            model.corpus().corpusProperty().get(),
            model.settings().settings(),
            Kernels.best(),
            model.training().workers());
    model.training().train();
  }

  private Turn kind() {
    return Turn.values()[turn % Turn.values().length];
  }

  private long windowStep() {
    return workbench.model().training().trainCurveProperty().get().size();
  }

  private long step() {
    return kind() == Turn.HEADLESS ? headless.history().trainLoss().steps() : windowStep();
  }

  /** Goes from turn to turn; false after the last. */
  private boolean advance(double second) {
    if (turn < 0) {
      if (second > WARM_UP_SECONDS) {
        headless.start();
        next(second);
      }
    } else if (!settled && second > turnStart + SETTLING_SECONDS) {
      settled = true;
      turnStart = second;
      turnStep = step();
      shares.get(kind()).start();
    } else if (settled && second > turnStart + turnSeconds) {
      shares.get(kind()).stop();
      paces.get(kind())[turn / Turn.values().length] = (step() - turnStep) / (second - turnStart);
      next(second);
    }
    return turn < rounds * Turn.values().length;
  }

  private void next(double second) {
    turn++;
    turnStart = second;
    settled = false;
    boolean alone = kind() == Turn.HEADLESS;
    workbench.model().generation().streamingProperty().set(!alone);
    if (alone) {
      workbench.model().training().pause();
      headless.resume();
    } else {
      headless.pause();
      workbench.model().training().resume();
    }
  }

  private void report(WorkbenchModel model) {
    int symbols = model.settings().settings().batch().symbols();
    double alone = median(paces.get(Turn.HEADLESS));
    double steady = median(paces.get(Turn.WATCHED));
    System.out.printf(
        Locale.ROOT,
        "from Train, %.1f s after the page is there, to 90 %% of the steady speed: %.1f s;"
            + " %d worker(s), medians of %d rounds%n",
        pressSeconds,
        trace.reaches(0.9 * steady),
        model.training().workers(),
        rounds);
    for (Turn kind : Turn.values()) {
      double pace = median(paces.get(kind));
      System.out.printf(
          Locale.ROOT,
          "%-36s %,9.0f symbols/s, %3.0f %% of headless; of one processor: %s%n",
          kind.words,
          pace * symbols,
          100 * pace / alone,
          shares.get(kind).report());
    }
    reportFrames();
  }

  private void reportFrames() {
    double[] sorted = Arrays.copyOf(intervals, frames);
    Arrays.sort(sorted);
    long late = Arrays.stream(sorted).filter(interval -> interval > 50).count();
    System.out.printf(
        Locale.ROOT,
        "%d frames while dragged: median %.1f ms, 99 %% below %.1f ms, longest %.1f ms, "
            + "%.2f %% above 50 ms%n",
        frames,
        sorted[frames / 2],
        sorted[(int) (frames * 0.99)],
        sorted[frames - 1],
        100.0 * late / frames);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @Override
  public void stop() throws InterruptedException {
    if (headless != null) {
      headless.close();
    }
    workbench.stop();
  }
}
