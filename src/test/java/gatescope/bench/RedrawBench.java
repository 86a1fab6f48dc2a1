package gatescope.bench;

import gatescope.text.Document;
import gatescope.view.Views;
import gatescope.view.chart.DemoData;
import gatescope.view.chart.curve.CurveChart;
import gatescope.view.chart.score.GateScore;
import gatescope.view.common.ViewFile;
import gatescope.workbench.Bench;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.window.Page;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Prints how long one redraw keeps the FX thread busy. Needs a display, or Monocle's. */
public final class RedrawBench {
  private static final int WARM_UP = 60;
  private static final int ROUNDS = 100;
  private static final int REDRAWS = 10_000;
  private static final int VOCABULARY = 5_000;
  private static final int FIRST_IDEOGRAPH = 0x4e00;

  private RedrawBench() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    started.get();
    Platform.setImplicitExit(false);
    String text = "The quick brown fox jumps over it. ".repeat(12).substring(0, 400);
    measure("gate score, 6 staves, 512 units x 400 steps", () -> score(text, null));
    measure("the same on 2560 x 1440", () -> wide(score(text, null)));
    measure("the same as an overview", () -> overview(score(text, null)));
    measure("gate score, 1 stave with means, 512 units x 400 steps", () -> score(text, "f"));
    remember("gate score, 6 staves, 512 units x 400 steps", () -> score(text, null));
    measure("curve chart, 1,000 points", () -> chart(1_000));
    measure("curve chart, 1,000,000 points", () -> chart(1_000_000));
    try (Bench bench = new Bench()) {
      trainOnIdeographs(bench);
      measure("temperature moved, sampling lab, 5,000 symbols", () -> samplingLab(bench));
    }
    Platform.exit();
  }

  private record Subject(Region node, Runnable change) {}

  private static Subject score(String text, String stave) {
    GateScore score = new GateScore();
    score.setShownStave(stave);
    ScoreData[] data = {DemoData.score(text, 512), DemoData.score(text, 512)};
    int[] turn = {0};
    return new Subject(score, () -> score.setData(data[turn[0]++ % 2]));
  }

  private static Subject wide(Subject subject) {
    subject.node().setPrefSize(2560, 1440);
    return subject;
  }

  private static Subject overview(Subject subject) {
    GateScore score = (GateScore) subject.node();
    return new Subject(
        score,
        () -> {
          subject.change().run();
          score.zoomToOverview();
        });
  }

  private static Subject chart(int points) {
    CurveChart chart = new CurveChart();
    double stride = 1_000_000.0 / points;
    CurveLine train =
        new CurveLine("train", DemoData.loss(points, stride, 0.1, 0.98), CurveLine.Kind.DENSE);
    CurveLine validation =
        new CurveLine("validation", DemoData.loss(50, 20_000, 0.02, 0), CurveLine.Kind.SPARSE);
    chart.getLines().setAll(train, validation);
    return new Subject(chart, chart::refresh);
  }

  private static void trainOnIdeographs(Bench bench) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < 4 * VOCABULARY; k++) {
      text.appendCodePoint(FIRST_IDEOGRAPH + k % VOCABULARY);
    }
    bench.model().corpus().open(listener -> List.of(new Document("t", text.toString())));
    bench.model().pageProperty().set(Page.SAMPLING);
    bench.finish();
  }

  private static Subject samplingLab(Bench bench) {
    Region page = (Region) new Views(bench.model()).load(ViewFile.SAMPLING_PAGE);
    int[] turn = {0};
    return new Subject(
        page,
        () -> {
          bench.model().sampling().temperatureProperty().set(0.5 + turn[0]++ % 16 * 0.1);
          bench.frame();
        });
  }

  private static void measure(String name, Supplier<Subject> maker) throws Exception {
    Subject subject = onFxThread(() -> shown(maker.get()));
    double[] millis = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double time = onFxThread(() -> redraw(subject));
      if (round >= 0) {
        millis[round] = time;
      }
      Thread.sleep(20);
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-55s median %6.2f ms   90 %% %6.2f ms%n",
        name, millis[ROUNDS / 2], millis[ROUNDS * 9 / 10]);
    Platform.runLater(() -> subject.node().getScene().getWindow().hide());
  }

  /** Prints what is left on the heap while redraws add up: it must not grow. */
  private static void remember(String name, Supplier<Subject> maker) throws Exception {
    Subject subject = onFxThread(() -> shown(maker.get()));
    System.out.printf("%-55s heap after", name);
    for (int done = 0; done <= REDRAWS; done += REDRAWS / 5) {
      if (done > 0) {
        for (int round = 0; round < REDRAWS / 5; round++) {
          onFxThread(() -> redraw(subject));
        }
      }
      System.out.printf("   %,d: %.1f MB", done, heap() / 1e6);
    }
    System.out.println();
    Platform.runLater(() -> subject.node().getScene().getWindow().hide());
  }

  private static long heap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int k = 0; k < 3; k++) {
      System.gc();
      Thread.sleep(100);
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Subject shown(Subject subject) {
    Stage stage = new Stage();
    Region node = subject.node();
    double width = Math.max(1000, node.getPrefWidth());
    double height = Math.max(700, node.getPrefHeight());
    stage.setScene(new Scene(node, width, height));
    stage.setMinWidth(width);
    stage.setMinHeight(height);
    stage.show();
    return subject;
  }

  private static double redraw(Subject subject) {
    long start = System.nanoTime();
    subject.change().run();
    subject.node().layout();
    return (System.nanoTime() - start) / 1e6;
  }

  private static <T> T onFxThread(Supplier<T> work) throws Exception {
    return CompletableFuture.supplyAsync(work, Platform::runLater).get(60, TimeUnit.SECONDS);
  }
}
