package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeMachineTest {
  private static final Parameters SMALL =
      new Parameters(new NetworkShape(CellKind.RNN, 2, 0, 1, 1));

  @Test
  void aLongRunKeepsAboutSixtyMomentsEvenlySpacedByRatio() {
    TimeMachine machine = new TimeMachine(1, 1_000);
    for (long step = 0; step <= 2_000_000; step++) {
      offer(machine, step);
      int kept = machine.past().size();
      assertTrue(kept <= 80 && (step < 100 || kept >= 35), kept + " at step " + step);
    }
    List<ParameterSnapshot> past = machine.past();
    assertEquals(0, past.get(0).step());
    assertTrue(past.get(past.size() - 1).step() > 1_000_000);
    for (int k = 1; k < past.size(); k++) {
      double before = past.get(k - 1).step();
      double now = past.get(k).step();
      assertTrue(now > before, "steps " + before + " and " + now);
      assertTrue(now < 20 || now / before < 2.2, "steps " + before + " and " + now);
    }
  }

  @Test
  void theBudgetIsKept() {
    TimeMachine machine = new TimeMachine(100, 1_050);
    TimeMachine tooSmall = new TimeMachine(100, 250);
    for (long step = 0; step < 100_000; step++) {
      offer(machine, step);
      offer(tooSmall, step);
      assertTrue(machine.past().size() <= 10);
    }
    assertTrue(machine.past().size() >= 5);
    assertEquals(List.of(), tooSmall.past());
    assertTrue(TimeMachine.budget(Long.MAX_VALUE) < 1L << 30);
  }

  @Test
  void whatWasHandedOutDoesNotChange() {
    TimeMachine machine = new TimeMachine(1, 1_000);
    offer(machine, 0);
    List<ParameterSnapshot> early = machine.past();
    offer(machine, 1);
    assertEquals(1, early.size());
    assertFalse(machine.isDue(1));
  }

  private static void offer(TimeMachine machine, long step) {
    if (machine.isDue(step)) {
      machine.add(new ParameterSnapshot(step, SMALL));
    }
  }

  @Test
  void aSessionRemembersItsBeginning() throws Exception {
    ModelSettings model = new ModelSettings(CellKind.GRU, 1, 5, 0, 0, 1);
    TrainingSettings settings =
        new TrainingSettings(model, new BatchSize(4, 8), LearningSettings.adam(0.01, 5), 2, 7);
    TrainingSession session =
        new TrainingSession(Corpora.sentence(2_000), settings, Kernels.portable(), 1);
    try (session) {
      session.start();
      session.await(Phase::isOver, Duration.ofMinutes(1));
      List<ParameterSnapshot> past = session.past();
      Parameters start =
          Initialiser.parameters(
              model.shape(session.corpus().vocabulary().size()), 1, settings.seed());
      assertEquals(0, past.get(0).step());
      for (int k = 0; k < start.tensors().size(); k++) {
        float[] expected = start.tensors().get(k).matrix().data;
        float[] kept = past.get(0).parameters().tensors().get(k).matrix().data;
        assertTrue(Arrays.equals(expected, kept), start.tensors().get(k).name());
      }
      assertTrue(past.size() > 20, past.size() + " moments");
      assertTrue(past.get(past.size() - 1).step() <= session.latest().progress().steps());
    }
  }
}
