package gatescope.image;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs the tools of the JDK, and programs of the machine. */
final class Programs {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private Programs() {}

  /** Runs a tool of the JDK that runs this; fails with what it printed. */
  static void tool(String name, List<String> arguments) throws IOException {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IOException("This Java has no " + name + ": use a full JDK."));
    Path log = Files.createTempFile(name, ".log");
    int code;
    try (PrintStream out = new PrintStream(log.toFile(), "UTF-8")) {
      code = tool.run(out, out, arguments.toArray(String[]::new));
    }
    if (code != 0) {
      throw new IOException(name + " ended with " + code + ": " + Files.readString(log));
    }
    Files.delete(log);
  }

  /** Runs a program to its end; fails with what it printed, also if it takes too long. */
  static String output(ProcessBuilder program) throws IOException, InterruptedException {
    try (LimitedProgram running = new LimitedProgram(program, LIMIT)) {
      return running.output();
    }
  }

  /** Whether the search path has a program. */
  static boolean has(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
