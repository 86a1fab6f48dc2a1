package gatescope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts {@link Contestant} in a Java of its own and reads its figures. */
final class Child {
  private static final Path WORK = Path.of("target", "bench").toAbsolutePath();

  private Child() {}

  /** Runs one entry once and keeps the figures, or the failure, in it. */
  static void run(Entry entry, double warm, double measure) {
    Path log = WORK.resolve(entry.task + "-" + entry.program + "-" + entry.threads + ".log");
    try {
      Files.createDirectories(WORK);
      ProcessBuilder builder = new ProcessBuilder(command(entry, warm, measure));
      limitThreads(builder.environment(), entry.threads);
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      int status = process.waitFor();
      List<String> lines = Files.readAllLines(log);
      lines.stream()
          .filter(Figures::isLine)
          .findFirst()
          .ifPresentOrElse(
              line -> entry.rounds.add(Figures.ofLine(line)),
              () -> entry.failure = "failed with status " + status + ", see " + log.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      entry.failure = "interrupted";
    }
  }

  private static List<String> command(Entry entry, double warm, double measure) {
    List<String> command = new ArrayList<>();
    command.add(entry.javaHome.resolve("bin/java").toString());
    command.add("--add-modules=jdk.incubator.vector");
    if (Runtime.version().feature() > 17 && entry.javaHome.equals(Javas.current())) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    if (entry.program == Program.LIBTORCH) {
      command.add("-Dai.djl.pytorch.num_threads=" + entry.threads);
      command.add("-Dai.djl.pytorch.num_interop_threads=1");
      command.add("-Dai.djl.offline=true");
      command.add("-DOPT_OUT_TRACKING=true");
      command.add("-DDJL_CACHE_DIR=" + WORK.resolve("djl"));
    } else if (entry.program == Program.DL4J) {
      command.add("-Dorg.bytedeco.javacpp.cachedir=" + WORK.resolve("javacpp"));
    }
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(Contestant.class.getName());
    command.add(entry.program.name());
    command.add(entry.task.name());
    command.add(Integer.toString(entry.threads));
    command.add(Double.toString(warm));
    command.add(Double.toString(measure));
    return command;
  }

  /** The native libraries read these before they start their pools. */
  private static void limitThreads(Map<String, String> environment, int threads) {
    String count = Integer.toString(threads);
    environment.put("OMP_NUM_THREADS", count);
    environment.put("MKL_NUM_THREADS", count);
    environment.put("OPENBLAS_NUM_THREADS", count);
  }
}
