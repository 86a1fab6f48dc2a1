package gatescope.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How soon the image shows its window and how fast it trains, in turns with what it stands for. */
final class ImageFigures {
  private static final String SHOWN = "window shown";
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Pattern SPEED = Pattern.compile("([\\d,]+) symbols per second");

  private final Path launcher;
  private final String java =
      ProcessHandle.current()
          .info()
          .command()
          .orElse(System.getProperty("java.home") + "/bin/java");
  private final Path libraries;

  /**
   * @param libraries folder of the jars that the program starts from without the image
   */
  ImageFigures(Path launcher, Path libraries) {
    this.launcher = launcher;
    this.libraries = libraries;
  }

  /** Prints the time from the start of the program to its window, the lowest and the median. */
  void measureWindow(int rounds) throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    Map<String, List<String>> programs = new LinkedHashMap<>();
    programs.put(
        "plain JavaFX window, class path",
        List.of(java, "-cp", classPath, PlainWindow.class.getName() + "$Launcher"));
    programs.put(
        "Gatescope without the image",
        List.of(
            java,
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            libraries + "/*",
            "gatescope.app.Main"));
    programs.put("the image", List.of(launcher.toString()));
    try (Screen screen = Screen.find()) {
      if (!screen.isThere()) {
        System.out.println("The start of the window was not measured: it needs a display or Xvfb.");
        return;
      }
      measure(
          "seconds to the window", programs, rounds, command -> secondsToWindow(command, screen));
    }
  }

  private static double secondsToWindow(List<String> command, Screen screen)
      throws IOException, InterruptedException {
    ProcessBuilder program = new ProcessBuilder(command);
    screen.show(program);
    long start = System.nanoTime();
    try (LimitedProgram running = new LimitedProgram(program, LIMIT);
        BufferedReader lines = running.lines()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains(SHOWN)) {
          return (System.nanoTime() - start) / 1e9;
        }
      }
      throw running.failure("showed no window within " + LIMIT.toSeconds() + " seconds");
    }
  }

  /** Prints the highest speed of the same run in the image and from the jars. */
  void measureTraining(int rounds, Path scratch) throws IOException, InterruptedException {
    Map<String, List<String>> programs = new LinkedHashMap<>();
    programs.put(
        "from the jars",
        List.of(
            java,
            "--add-modules=jdk.incubator.vector",
            "-cp",
            libraries + "/*",
            "gatescope.app.Main"));
    programs.put("in the image", List.of(launcher.toString()));
    measure(
        "symbols per second in training",
        programs,
        rounds,
        command -> speed(command, scratch.resolve("speed.gatescope")));
  }

  private double speed(List<String> command, Path run) throws IOException, InterruptedException {
    List<String> training = new ArrayList<>(command);
    training.addAll(
        List.of("train", "--sample", "quotes-and-brackets", "--out", run.toString(), "--epochs"));
    training.addAll(List.of("12", "--units", "128", "--language", "en"));
    String printed = Programs.output(new ProcessBuilder(training));
    Files.delete(run);
    return SPEED
        .matcher(printed)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1).replace(",", "")))
        .max()
        .orElseThrow(() -> new IOException("no speed in " + printed));
  }

  private interface Measured {
    double of(List<String> command) throws IOException, InterruptedException;
  }

  /** In turns, so that a busy moment of the machine hits all. */
  private static void measure(
      String title, Map<String, List<String>> programs, int rounds, Measured figure)
      throws IOException, InterruptedException {
    Map<String, List<Double>> found = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> program : programs.entrySet()) {
        found
            .computeIfAbsent(program.getKey(), name -> new ArrayList<>())
            .add(figure.of(program.getValue()));
      }
    }
    System.out.printf("%n%-36s %10s %10s %10s%n", title, "lowest", "median", "highest");
    found.forEach(ImageFigures::print);
  }

  private static void print(String name, List<Double> values) {
    Collections.sort(values);
    System.out.printf(
        "%-36s %10.4g %10.4g %10.4g%n",
        name, values.get(0), values.get(values.size() / 2), values.get(values.size() - 1));
  }
}
