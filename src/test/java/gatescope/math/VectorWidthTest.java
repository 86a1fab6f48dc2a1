package gatescope.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The same bits from vectors of 4, 8 and 16 lanes, on any Java, because a run must be repeatable.
 */
class VectorWidthTest {
  /**
   * What every machine computes. It changes only when a formula does, and then on purpose: runs
   * from before will not be repeated to the last digit.
   */
  private static final int FINGERPRINT = -1060932419;

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("-XX:MaxVectorSize=16"),
          List.of("-XX:MaxVectorSize=32"),
          List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=2"));

  @Test
  void vectorsOfAnyWidthGiveTheSameBits() throws IOException, InterruptedException {
    assumeTrue(TestedKernels.all().size() > 1, "no vector module");
    assertEquals(FINGERPRINT, Fingerprint.of(Kernels.best()));

    List<Process> started = new ArrayList<>();
    for (List<String> options : OPTIONS) {
      started.add(start(options));
    }
    for (Process process : started) {
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertTrue(printed.endsWith(": " + FINGERPRINT + System.lineSeparator()), printed);
    }
  }

  private static Process start(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(options);
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Fingerprint.class.getName());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
