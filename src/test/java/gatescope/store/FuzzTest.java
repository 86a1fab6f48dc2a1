package gatescope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import gatescope.i18n.NoticeException;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.train.SettingsCheck;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.optimizer.OptimizerKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of every kind: a sentence or a sound run, never anything else. The system property
 * {@code fuzz.mutations} says how many.
 */
class FuzzTest {
  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 1000);

  /** What reading a file of some ten kilobytes may allocate at most. */
  private static final long MAX_ALLOCATED = 48L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path folder;

  private int refused;

  @Test
  void noMutationOfARunFileDoesAnythingButFailToOpen() throws Exception {
    Path file = folder.resolve("run.gatescope");
    Runs.file(CellKind.LSTM, OptimizerKind.ADAM).write(file);
    Mutations mutations = new Mutations(Files.readAllBytes(file));
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Files.write(file, mutations.ofRun(new SplittableRandom(seed)));
      open(file, seed);
      assertEquals(List.of(file), files());
    }
    assertTrue(refused > MUTATIONS / 2, "only " + refused + " of " + MUTATIONS + " were refused");
    assertTrue(refused < MUTATIONS, "not even an unimportant change was accepted");
  }

  private void open(Path file, int seed) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    RunFile run = null;
    try {
      run = RunFile.read(file);
    } catch (NoticeException e) {
      refused++;
      assertFalse(e.notice().arguments().isEmpty(), "mutation " + seed);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("mutation " + seed, e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(allocated < MAX_ALLOCATED, "mutation " + seed + " allocated " + allocated);
    if (run != null) {
      goOn(run, seed);
    }
  }

  /** What was accepted is sound enough to train on. */
  private static void goOn(RunFile file, int seed) {
    try (Team team = new Team(1)) {
      Corpus corpus = file.corpusOr(Runs.CORPUS);
      if (SettingsCheck.problem(file.state().settings(), corpus, 512 << 20).isEmpty()) {
        TrainingRun run = Runs.run(file.state().settings(), file.state(), team);
        Runs.advance(run, run.step() + 1);
      }
    } catch (NoticeException e) {
      assertFalse(e.notice().arguments().isEmpty(), "mutation " + seed);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("mutation " + seed, e);
    }
  }

  @Test
  void noMutationOfSafetensorsDoesAnythingButFailToOpen() throws Exception {
    Path file = folder.resolve("model.safetensors");
    new Safetensors(
            Map.of("vocabulary", "[\"a\",\"b\"]"),
            TorchNames.tensors(
                Runs.file(CellKind.GRU, OptimizerKind.SGD).state().learner().parameters()))
        .write(file);
    Mutations mutations = new Mutations(Files.readAllBytes(file));
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Files.write(file, mutations.ofSafetensors(new SplittableRandom(seed)));
      long before = THREADS.getCurrentThreadAllocatedBytes();
      try {
        Safetensors.read(file);
      } catch (SafetensorsException e) {
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("mutation " + seed, e);
      }
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
      assertTrue(allocated < MAX_ALLOCATED, "mutation " + seed + " allocated " + allocated);
      assertEquals(List.of(file), files());
    }
    assertTrue(refused > MUTATIONS / 3, "only " + refused + " of " + MUTATIONS + " were refused");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
