package gatescope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that trains and saves without pause is killed in the middle of it, again and again: its
 * file always opens, at the last save or a later one. The system property {@code kill.rounds} says
 * how often.
 */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
  private static final int MAX_SIGNS = 400;

  @TempDir Path folder;

  @Test
  void aKilledProgramLeavesAFileThatOpens() throws Exception {
    Path file = folder.resolve("run.gatescope");
    SplittableRandom random = new SplittableRandom(7);
    long before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long told = killAfter(1 + random.nextInt(MAX_SIGNS), file);
      long step = step(file);
      assertTrue(step >= told, "round " + round + " told of " + told + " and kept " + step);
      assertTrue(step >= before, "round " + round + " fell back from " + before + " to " + step);
      before = step;
    }
    assertTrue(before > ROUNDS, "only " + before + " steps were kept");
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.count() <= 2, "more than the file and one draft");
    }
  }

  private static long step(Path file) throws NoticeException {
    if (!Files.exists(file)) {
      return 0;
    }
    RunFile run = RunFile.read(file);
    long step = run.state().position().step();
    assertEquals(step, run.state().history().trainLoss().steps());
    return step;
  }

  /** Kills the program at that sign of life; returns the last step that it said was saved. */
  private static long killAfter(int signs, Path file) throws IOException, InterruptedException {
    Process child = start(file);
    try (InputStream out = child.getInputStream()) {
      StringBuilder number = new StringBuilder();
      long saved = 0;
      for (int sign = 0; sign < signs; ) {
        int c = out.read();
        assertTrue(c >= 0, () -> "it ended by itself: " + errors(child));
        if (c == '.') {
          sign++;
        } else if (Character.isDigit(c)) {
          number.append((char) c);
        } else if (number.length() > 0) {
          saved = Long.parseLong(number.toString());
          number.setLength(0);
        }
      }
      return saved;
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private static String errors(Process child) {
    try {
      return new String(child.getErrorStream().readAllBytes());
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static Process start(Path file) throws IOException {
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "--add-modules=jdk.incubator.vector",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            SavingChild.class.getName(),
            file.toString());
    return new ProcessBuilder(command).start();
  }
}
