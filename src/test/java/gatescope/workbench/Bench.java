package gatescope.workbench;

import gatescope.math.Kernels;
import gatescope.text.SampleText;
import gatescope.train.Phase;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Messages;
import gatescope.workbench.runs.UserFolder;
import gatescope.workbench.training.SettingsViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.testfx.util.WaitForAsyncUtils;

/** A workbench without a window, with settings for runs that end in a moment. */
public final class Bench implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  /** What passes between two frames. */
  public static final double FRAME_SECONDS = 0.25;

  private final WorkbenchModel model;
  private final Path home;
  private final boolean forOnce;
  private long now = 1;

  public Bench() {
    this(new OnTheSpot());
  }

  public Bench(Background background) {
    this(background, temporaryFolder(), true);
  }

  /** A workbench whose user's folder stays. */
  public Bench(Background background, Path home) {
    this(background, home, false);
  }

  private Bench(Background background, Path home, boolean forOnce) {
    this.home = home;
    this.forOnce = forOnce;
    model =
        new WorkbenchModel(
            new Messages(Locale.ENGLISH), background, Kernels.portable(), new UserFolder(home));
    SettingsViewModel settings = model.settings();
    settings.units().set(6);
    settings.lanes().set(32);
    settings.steps().set(16);
    settings.epochs().set(1);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("gatescope");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public WorkbenchModel model() {
    return model;
  }

  /** A text that comes with the program. */
  public SampleText sample(String id) {
    return model.corpus().samples().stream()
        .filter(text -> text.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public Bench open(String id) {
    model.corpus().open(sample(id));
    return this;
  }

  /** Trains until the run ends by itself; the result is the same every time. */
  public Bench finish() {
    model.training().train();
    untilPhase(Phase::isOver);
    return this;
  }

  /** Trains without end, until the first steps are made. */
  public Bench trainOn() {
    model.settings().epochs().textProperty().set("1000000");
    model.training().train();
    until(() -> model.training().trainCurveProperty().get().size() > 0);
    return this;
  }

  public void untilPhase(Predicate<Phase> wanted) {
    until(() -> wanted.test(model.training().phaseProperty().get()));
  }

  /** Lets frames pass until something is so. */
  public void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS,
          TimeUnit.SECONDS,
          () -> {
            frame();
            return condition.getAsBoolean();
          });
    } catch (TimeoutException e) {
      throw new AssertionError("not so after " + PATIENCE_SECONDS + " s", e);
    }
  }

  /** One frame, a quarter of a second after the last. */
  public void frame() {
    now += (long) (FRAME_SECONDS * 1e9);
    model.pulse(now);
  }

  @Override
  public void close() throws InterruptedException {
    model.close();
    if (forOnce) {
      delete(home);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
