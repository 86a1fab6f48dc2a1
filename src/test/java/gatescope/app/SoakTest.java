package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.Phase;
import gatescope.workbench.sampling.lab.LabTab;
import gatescope.workbench.window.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Trains for long while every view moves: an hour, or {@code -Dsoak.minutes}. Prints heap after a
 * collection and speed for each of its parts; what it asserts is that the heap stays flat.
 */
@Tag("nightly")
class SoakTest extends OpenWindow {
  private static final int PARTS = 20;
  private static final double MEGABYTE = 1 << 20;

  /** The curves grow up to their bound, and the JIT keeps its code; views must keep nothing. */
  private static final double ALLOWED_GROWTH = 40 * MEGABYTE;

  private record Part(double minutes, double heap, double speed, long step) {}

  @Test
  void anHourOfTrainingKeepsHeapAndSpeed() throws InterruptedException {
    double minutes = Double.parseDouble(System.getProperty("soak.minutes", "60"));
    robot.interact(
        () -> {
          model.settings().epochs().textProperty().set("1000000");
          model.generation().streamingProperty().set(true);
          model.training().train();
        });
    until(() -> model.training().phaseProperty().get() == Phase.TRAINING);
    visitEverything(1); // loads what is loaded once
    List<Part> parts = new ArrayList<>();
    long start = System.nanoTime();
    for (int part = 0; part < PARTS; part++) {
      long before = step();
      long symbols = symbols();
      long begin = System.nanoTime();
      visitEverything(minutes * 60 / PARTS);
      double seconds = (System.nanoTime() - begin) / 1e9;
      assertTrue(step() > before, "training goes on");
      double passed = (System.nanoTime() - start) / 60e9;
      parts.add(new Part(passed, heap(), (symbols() - symbols) / seconds, step()));
      print(parts.get(part));
    }
    double first = lowest(parts.subList(0, PARTS / 4));
    double last = lowest(parts.subList(PARTS - PARTS / 4, PARTS));
    System.out.printf(
        "heap after collection: %.0f MB in the first quarter, %.0f MB in the last%n",
        first / MEGABYTE, last / MEGABYTE);
    assertTrue(last - first < ALLOWED_GROWTH, "the heap grew from " + first + " to " + last);
  }

  private static void print(Part part) {
    System.out.printf(
        Locale.ROOT,
        "%6.1f min  heap %6.1f MB  %,10.0f symbols/s  step %,d%n",
        part.minutes,
        part.heap / MEGABYTE,
        part.speed,
        part.step);
  }

  private static double lowest(List<Part> parts) {
    return parts.stream().mapToDouble(Part::heap).min().orElseThrow();
  }

  /** Goes from page to page and tab to tab, and moves the temperature, for so long. */
  private void visitEverything(double seconds) throws InterruptedException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    int turn = 0;
    do {
      int now = turn++;
      robot.interact(() -> turnTo(now));
      look();
    } while (System.nanoTime() < end || turn < Page.values().length);
  }

  private void turnTo(int turn) {
    Page page = Page.values()[turn % Page.values().length];
    model.pageProperty().set(page);
    model.sampling().temperatureProperty().set(0.5 + turn % 10 / 10.0);
    LabTab[] tabs = LabTab.values();
    model.samplingLab().tabProperty().set(tabs[turn / Page.values().length % tabs.length]);
    robot
        .lookup(".tab-pane")
        .queryAllAs(TabPane.class)
        .forEach(pane -> pane.getSelectionModel().select(turn % pane.getTabs().size()));
  }

  /** Lets frames pass: the window draws while this thread waits. */
  private static void look() throws InterruptedException {
    new CountDownLatch(1).await(2, TimeUnit.SECONDS);
  }

  private long step() {
    return fx(() -> model.training().snapshotProperty().get().progress().step());
  }

  private long symbols() {
    return step() * model.settings().lanes().intValue() * model.settings().steps().intValue();
  }

  private static double heap() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
