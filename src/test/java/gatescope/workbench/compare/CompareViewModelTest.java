package gatescope.workbench.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.train.Phase;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.runs.RunsTab;
import gatescope.workbench.window.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
  private final Bench bench = new Bench();
  private final CompareViewModel compare = bench.model().compare();

  @BeforeEach
  void trainTwo() {
    bench.open("counting").finish();
    bench.model().settings().units().set(9);
    bench.model().settings().learningRate().set(0.01);
    bench.finish();
    bench.frame();
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private RunRecord first() {
    return compare.chosen().get(0);
  }

  private void look() {
    bench.model().pageProperty().set(Page.RUNS);
    bench.model().runs().tabProperty().set(RunsTab.COMPARE);
  }

  private List<String> settingNames() {
    return compare.settingsProperty().get().stream().map(SettingRow::name).toList();
  }

  @Test
  void runsAreChosenAsTheyComeAndKeepTheirPlace() {
    assertEquals(2, compare.chosen().size());
    RunRecord oldest = first();
    bench.finish();
    assertEquals(3, compare.chosen().size());
    assertSame(oldest, first());
    assertEquals(6, oldest.settings().model().hidden());
    List<CurveLine> lines = compare.linesProperty().get();
    assertSame(oldest.validationCurve(), lines.get(0).curve());
    assertTrue(lines.stream().allMatch(line -> line.kind() == CurveLine.Kind.OVERLAID));
  }

  @Test
  void whatIsTakenOutIsGoneFromEverywhere() {
    RunRecord out = first();
    assertSame(out, compare.left().runProperty().get());
    compare.choose(out, false);
    assertEquals(1, compare.linesProperty().get().size());
    assertNotEquals(out, compare.left().runProperty().get());
    assertEquals(List.of(), compare.settingsProperty().get(), "one run differs from no other");
    compare.choose(out, true);
    assertSame(out, first());
  }

  @Test
  void aDeletedRunIsNoLongerCompared() {
    RunRecord out = first();
    bench.model().runs().delete(out);
    assertFalse(compare.chosen().contains(out));
    bench.model().runs().undoDelete();
    assertTrue(compare.chosen().contains(out));
  }

  @Test
  void onlyWhatDiffersIsListedUnlessAllIsWanted() {
    assertEquals(List.of("Units", "Learning rate"), settingNames());
    assertEquals(List.of("6", "9"), compare.settingsProperty().get().get(0).values());
    compare.allSettingsProperty().set(true);
    assertTrue(settingNames().size() > 15);
    long differing = compare.settingsProperty().get().stream().filter(SettingRow::differs).count();
    assertEquals(2, differing);
    bench.model().messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
    assertTrue(settingNames().contains("学习率"));
  }

  @Test
  void curvesAreDrawnByStepOrByTime() {
    compare.measureNameProperty().set(CompareMeasure.TRAINING.name());
    assertSame(first().trainCurve(), compare.linesProperty().get().get(0).curve());
    compare.axisNameProperty().set(CompareAxis.TIME.name());
    Curve timed = compare.linesProperty().get().get(0).curve();
    Curve stepped = first().trainCurve();
    assertEquals(stepped.size(), timed.size());
    assertEquals(stepped.y(timed.size() - 1), timed.y(timed.size() - 1));
  }

  @Test
  void curvesAgainstTimeCountTheSecondsThatWereWatched() {
    bench.trainOn();
    compare.measureNameProperty().set(CompareMeasure.TRAINING.name());
    compare.axisNameProperty().set(CompareAxis.TIME.name());
    Curve timed = compare.linesProperty().get().get(2).curve();
    framesUntilMore(timed);
    double before = timed.end();
    int frames = framesUntilMore(timed);
    assertEquals(before + frames * Bench.FRAME_SECONDS, timed.end(), 1e-9);
    bench.model().training().stop();
    bench.untilPhase(Phase::isOver);
  }

  private int framesUntilMore(Curve curve) {
    int before = curve.size();
    int[] frames = {0};
    bench.until(
        () -> {
          frames[0]++;
          return curve.size() > before;
        });
    return frames[0];
  }

  @Test
  void bothReadTheSameProbeWhileItIsLookedAt() {
    assertNull(compare.left().scoreProperty().get(), "nothing is read out of sight");
    look();
    ScoreData left = compare.left().scoreProperty().get();
    ScoreData right = compare.right().scoreProperty().get();
    assertEquals(6, left.units());
    assertEquals(9, right.units());
    assertEquals(left.glyphs(), right.glyphs());
    bench.model().gates().probeProperty().set("aab");
    assertEquals(List.of("a", "a", "b"), compare.right().scoreProperty().get().glyphs());
    bench.model().gates().probeProperty().set("@");
    assertNull(compare.left().scoreProperty().get());
    assertEquals("probeUnknown", compare.left().noticeProperty().get().key());
  }

  @Test
  void whatOneRunReadsNeverStandsUnderTheNameOfAnother() {
    Held held = new Held();
    ScoreSide side = new ScoreSide(held, Kernels.portable(), bench.model().messages());
    side.runProperty().set(compare.chosen().get(1));
    side.read("aab", 0);
    side.runProperty().set(first());
    held.releaseAll();
    assertNull(side.scoreProperty().get());
    side.read("aab", 0);
    held.releaseAll();
    assertEquals(6, side.scoreProperty().get().units());
    side.runProperty().set(null);
    assertNull(side.scoreProperty().get());
  }

  @Test
  void namesOfRunsAreNamesOfLines() {
    first().nameProperty().set("slow");
    assertEquals("slow", compare.linesProperty().get().get(0).name());
  }
}
