package gatescope.workbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.train.Phase;
import gatescope.workbench.Bench;
import gatescope.workbench.OnTheSpot;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that is killed while it trains and keeps its run: the next one offers that run, at the
 * step that was last kept or a later one, and goes on with it.
 */
class AutosaveKillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
  private static final int MAX_KEPT = 12;

  @TempDir private Path folder;

  @Test
  void theNextProgramOffersTheRun() throws Exception {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < ROUNDS; round++) {
      Path home = folder.resolve("home" + round);
      long kept = killAfter(1 + random.nextInt(MAX_KEPT), home);
      try (Bench next = new Bench(new OnTheSpot(), home)) {
        RunLibrary runs = next.model().runs();
        runs.start();
        assertNotNull(runs.recovery().offerProperty().get(), "round " + round);
        runs.recovery().restore();
        next.untilPhase(phase -> phase == Phase.PAUSED);
        long step = runs.currentProperty().get().stepProperty().get();
        assertTrue(step >= kept, kept + " were kept and " + step + " came back");
        assertEquals(step, next.model().training().trainCurveProperty().get().size());
        next.model().training().resume();
        next.until(() -> runs.currentProperty().get().stepProperty().get() > step);
        runs.delete(runs.currentProperty().get());
        assertEquals("runPauseFirst", runs.noticeProperty().get().key());
      }
    }
  }

  /** Two windows at once do not take each other's runs for left ones. */
  @Test
  void aRunOfALivingProgramIsNotOffered() throws Exception {
    Path home = folder.resolve("home");
    Process child = start(home);
    try (BufferedReader out = child.inputReader();
        Bench other = new Bench(new OnTheSpot(), home)) {
      assertNotNull(out.readLine());
      other.model().runs().start();
      assertNull(other.model().runs().recovery().offerProperty().get());
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  /** Kills the program when it has told so many times of a step that is kept; returns the last. */
  private static long killAfter(int times, Path home) throws IOException, InterruptedException {
    Process child = start(home);
    try (BufferedReader out = child.inputReader()) {
      String line = null;
      for (int k = 0; k < times; k++) {
        line = out.readLine();
        assertNotNull(line, "it ended by itself");
      }
      return Long.parseLong(line);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private static Process start(Path home) throws IOException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "--add-modules=jdk.incubator.vector",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            TrainingChild.class.getName(),
            home.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
