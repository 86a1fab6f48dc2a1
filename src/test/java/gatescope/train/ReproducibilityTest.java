package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same corpus, settings and seed give the same run to the last bit: for any number of workers,
 * any vector width, and on any JDK.
 */
class ReproducibilityTest {
  /**
   * What every machine computes. As literals they also compare the JDKs on which these tests ever
   * run, even where only one is installed. They change only when a formula or a starting value
   * does, and then on purpose: runs from before will not be repeated to the last digit.
   */
  private static final List<String> HASHES =
      List.of(
          "LSTM 4991c86f365db4bb",
          "GRU cb0b7db92f66614f",
          "COUPLED e3e87a312ecd5e0d",
          "RNN 6bc6c196e5c2b360",
          "LAST_STEP c17979b512aef140",
          "LINES 30ac0863b035debb");

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("-XX:MaxVectorSize=16"),
          List.of("-XX:MaxVectorSize=32"),
          List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=2"));

  @Test
  void workersVectorWidthsAndJdksChangeNoBit()
      throws IOException, InterruptedException, NoticeException {
    assumeTrue(TestedKernels.all().size() > 1, "no vector module");
    assertEquals(Reproduction.expected(HASHES), Reproduction.hashes());
    Path home = Path.of(System.getProperty("java.home"));
    List<List<String>> commands = new ArrayList<>();
    OPTIONS.forEach(options -> commands.add(command(home, options)));
    otherJdk(home).ifPresent(other -> commands.add(command(other, List.of())));
    List<Process> started = new ArrayList<>();
    for (List<String> command : commands) {
      started.add(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }
    for (int k = 0; k < started.size(); k++) {
      Process process = started.get(k);
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(Reproduction.expected(HASHES), runs(printed), commands.get(k)::toString);
    }
  }

  private static List<String> command(Path home, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.addAll(options);
    command.add("--add-modules=jdk.incubator.vector");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Reproduction.class.getName());
    return command;
  }

  /** The lines that are ours; a virtual machine may print warnings between them. */
  private static List<String> runs(String printed) {
    return printed
        .lines()
        .filter(line -> Stream.of(Reproduction.values()).anyMatch(r -> line.startsWith(r + " ")))
        .toList();
  }

  /** A JDK of another version with the vector module, installed beside the running one. */
  private static Optional<Path> otherJdk(Path home) throws IOException {
    Path parent = home.toRealPath().getParent();
    if (parent == null) {
      return Optional.empty();
    }
    try (Stream<Path> neighbours = Files.list(parent)) {
      return neighbours.sorted().filter(ReproducibilityTest::isOther).findFirst();
    }
  }

  private static boolean isOther(Path home) {
    try {
      String release = Files.readString(home.resolve("release"));
      int at = release.indexOf("JAVA_VERSION=\"") + "JAVA_VERSION=\"".length();
      int version = Integer.parseInt(release.substring(at).split("[^0-9]")[0]);
      return version >= 17
          && version != Runtime.version().feature()
          && release.contains("jdk.incubator.vector")
          && Files.isExecutable(home.resolve("bin").resolve("java"));
    } catch (IOException | NumberFormatException e) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void ejmlComputesNearlyTheSame(Reproduction run) throws NoticeException {
    double[] best = run.losses(Kernels.best());
    double[] portable = run.losses(Kernels.portable());
    double largest = 0;
    for (int k = 0; k < best.length; k++) {
      largest = Math.max(largest, Math.abs(portable[k] / best[k] - 1));
    }
    System.out.printf(
        "%s: losses of %d steps with EJML differ by at most %.1e%n", run, best.length, largest);
    assertTrue(largest < 1e-4, run + ": " + largest);
  }
}
