package gatescope.workbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialisation;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.estimate.LossForecast;
import gatescope.train.estimate.Pilot;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.Fault;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.Bench;
import gatescope.workbench.OnTheSpot;
import gatescope.workbench.Sentences;
import gatescope.workbench.WorkbenchModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans for a lesson. */
class PlannerTest {
  private final Bench bench = new Bench();
  private final WorkbenchModel model = bench.model();
  private final SettingsViewModel settings = model.settings();
  private final PlannerViewModel planner =
      new PlannerViewModel(
          model.corpus(),
          model.advice(),
          settings,
          new OnTheSpot(),
          Kernels.portable(),
          new LessonPlan.Patience(0.02, 0.5));

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  /** A curve L(n) = 8·n^−b. */
  private static List<Pilot.Point> curve(double power) {
    return IntStream.range(0, 20)
        .mapToObj(k -> 1000 * Math.pow(1.25, k))
        .map(n -> new Pilot.Point(n, 8 * Math.pow(n, -power)))
        .toList();
  }

  @Test
  void thePowerOfTheCurveBoundsTheForecast() {
    double end = 1e7;
    LossForecast forecast = LossForecast.of(curve(0.1), end);
    double same = 8 * Math.pow(end, -0.1);
    assertTrue(forecast.low() < same && same < forecast.high(), "the same power is in the band");
    assertTrue(forecast.low() < forecast.expected() && forecast.expected() < forecast.high());
    assertTrue(forecast.high() < curve(0.1).get(19).loss());
    LossForecast flat = LossForecast.of(curve(0), end);
    assertEquals(8, flat.low(), 1e-9);
    assertEquals(8, flat.high(), 1e-9);
    LossForecast seen = LossForecast.of(curve(0.1), 2000);
    assertTrue(seen.low() <= 8 * Math.pow(2000, -0.1) && 8 * Math.pow(2000, -0.1) <= seen.high());
    assertNull(LossForecast.of(curve(0.1).subList(0, 3), end), "too short");
  }

  @Test
  void aPlanFillsTheSettings() {
    planner.plan();
    assertEquals("planNoText", planner.resultProperty().get().key());
    bench.open("counting");
    planner.minutes().textProperty().set("soon");
    planner.plan();
    assertFalse(planner.readyProperty().get());
    assertNotNull(planner.resultProperty().get());
    planner.minutes().set(0.5);
    planner.plan();
    assertTrue(planner.readyProperty().get());
    Sentences.check(planner.resultProperty().get());
    planner.apply();
    assertNull(settings.problemProperty().get());
    planner.minutes().set(5);
    assertFalse(planner.readyProperty().get(), "that was another plan");
  }

  @Test
  void theRunIsTheOneThatWasMeasured() {
    bench.open("counting");
    settings.cell().nameProperty().set(CellKind.GRU.name());
    settings.objective().nameProperty().set(Objective.LAST_STEP.name());
    settings.sequences().nameProperty().set(Sequences.LINES.name());
    settings.optimizer().nameProperty().set(OptimizerKind.SGD.name());
    settings.schedule().nameProperty().set(ScheduleKind.COSINE.name());
    settings.clipping().nameProperty().set(Clipping.BY_ELEMENT.name());
    settings.initialisation().nameProperty().set(Initialisation.NORMAL.name());
    settings.dropout().set(0.5);
    settings.clip().set(0.1);
    settings.forgetBias().set(-2);
    settings.seed().set(99);
    settings.faultProperty().set(Fault.NO_CLIPPING);
    planner.minutes().set(0.5);
    planner.plan();
    planner.apply();
    TrainingSettings run = settings.settings();
    Advice advice = model.advice().adviceProperty().get();
    assertEquals(
        new TrainingSettings(
            new ModelSettings(
                CellKind.LSTM,
                run.model().layers(),
                run.model().hidden(),
                advice.embedding(),
                0,
                1),
            Reading.STREAM,
            new BatchSize(advice.lanes(), advice.steps()),
            LearningSettings.adam(run.model().hidden() < 128 ? 0.005 : 0.002, 5),
            run.epochs(),
            99),
        run);
    assertTrue(run.epochs() >= 1 && run.epochs() <= 30);
  }
}
