package gatescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Alternates all programs on all tasks for some rounds and prints a table, which it also leaves in
 * {@code target/bench/report.md}.
 *
 * <p>System properties, each of which may be empty: {@code bench.quick} (one short round), {@code
 * bench.rounds}, {@code bench.cases} and {@code bench.programs} (comma-separated names of {@link
 * Task} and {@link Program}), {@code bench.java17} (home of a JDK 17).
 *
 * <p>Run it on a quiet machine; the ratios within one run count, not the absolute numbers.
 */
public final class Comparison {
  private static final int ROUNDS = 5;
  private static final int[] THREADS = {1, 2};

  private Comparison() {}

  public static void main(String[] args) throws IOException {
    boolean quick = isSet("bench.quick");
    int rounds = quick ? 1 : ROUNDS;
    if (isSet("bench.rounds")) {
      rounds = Integer.parseInt(property("bench.rounds"));
    }
    List<Entry> entries = entries();
    for (Task task : Task.values()) {
      List<Entry> rows = entries.stream().filter(e -> e.task == task).toList();
      for (int round = 1; round <= rounds; round++) {
        for (Entry row : rows) {
          run(row, round, quick);
        }
      }
    }
    String report = new Report(entries).text(rounds);
    System.out.println(report);
    Files.writeString(Path.of("target", "bench", "report.md"), report.stripLeading());
  }

  private static void run(Entry entry, int round, boolean quick) {
    if (entry.failure != null) {
      return;
    }
    Child.run(entry, quick ? 3 : 5, quick ? 1 : 3);
    String result =
        entry.failure == null ? entry.rounds.get(entry.rounds.size() - 1).toLine() : entry.failure;
    System.out.printf(
        Locale.ROOT,
        "%d %s %s × %d: %s%n",
        round,
        entry.task,
        entry.title(),
        entry.threads,
        result);
  }

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Task task : Task.values()) {
      for (int threads : THREADS) {
        for (Program program : Program.values()) {
          if (program.takesPart(task, threads) && isChosen(task, program)) {
            entries.add(entry(task, program, threads, Javas.current(), ""));
          }
        }
        if (task == Task.B && threads == 1 && isChosen(task, Program.SIMD)) {
          Javas.seventeen(property("bench.java17"))
              .ifPresent(home -> entries.add(entry(task, Program.SIMD, 1, home, " on JDK 17")));
        }
      }
    }
    return entries;
  }

  private static Entry entry(Task task, Program program, int threads, Path home, String note) {
    Entry entry = new Entry(task, program, threads, home, note);
    entry.failure = program.obstacle(task);
    return entry;
  }

  private static boolean isChosen(Task task, Program program) {
    boolean always = task == Task.PEAK;
    return always
        || isListed("bench.cases", task.name()) && isListed("bench.programs", program.name());
  }

  private static boolean isListed(String property, String name) {
    return !isSet(property) || Arrays.asList(property(property).split(",")).contains(name);
  }

  private static boolean isSet(String name) {
    return !property(name).isBlank();
  }

  /** Maven hands on the placeholder of a property that nobody gave. */
  private static String property(String name) {
    String value = System.getProperty(name, "");
    return value.startsWith("${") ? "" : value;
  }
}
