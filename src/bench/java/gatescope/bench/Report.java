package gatescope.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The table of everything measured, in Markdown. */
final class Report {
  private final List<Entry> entries;
  private final StringBuilder out = new StringBuilder();

  Report(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Symbols per second: the median over the rounds of each process's median half-second window, and
   * the best window of all.
   */
  String text(int rounds) {
    line("%n# Gatescope beside other libraries");
    line("");
    line(
        "Java %s (%s), %s %s, %d processors; V = %d, float32, Adam, gradient clipped by norm; "
            + "medians of %d rounds (best half second)",
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Task.VOCABULARY,
        rounds);
    for (Task task : Task.values()) {
      List<Entry> rows = entries.stream().filter(e -> e.task == task).toList();
      if (!rows.isEmpty()) {
        table(task, rows);
      }
    }
    find(Task.D, e -> isOurs(e) && e.threads == 1)
        .flatMap(simd -> find(Task.D, e -> e.program == Program.EJML).map(e -> speedup(simd, e)))
        .ifPresent(ratio -> line("%nSIMD kernels beside EJML's at D, one thread: %.1f ×", ratio));
    return out.toString();
  }

  private void table(Task task, List<Entry> rows) {
    line("%n## %s: %s", task, task.title);
    line("");
    line(
        "| program | threads | %s | beside libtorch | of FMA peak | per processor second "
            + "| beside libtorch | processors | quiet | loss |",
        task == Task.PEAK ? "GFLOP/s" : "symbols/s");
    line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (Entry row : rows) {
      if (row.rounds.isEmpty()) {
        line("| %s | %d | %s | | | | | | | |", row.title(), row.threads, row.failure);
      } else {
        row(row);
      }
    }
  }

  private void row(Entry entry) {
    double unit = entry.task == Task.PEAK ? 1e-3 : 1;
    line(
        "| %s | %d | %,.0f (%,.0f) | %s | %s | %,.0f | %s | %.2f | %.0f %% | %s |",
        entry.title(),
        entry.threads,
        unit * entry.median(),
        unit * entry.best(),
        besideLibtorch(entry, Entry::median),
        ofPeak(entry),
        unit * entry.perProcessor(),
        besideLibtorch(entry, Entry::perProcessor),
        entry.processors(),
        100 * entry.quiet(),
        Double.isNaN(entry.loss()) ? "" : String.format(Locale.ROOT, "%.2f", entry.loss()));
  }

  private String besideLibtorch(Entry entry, ToDoubleFunction<Entry> rate) {
    return find(entry.task, e -> e.program == Program.LIBTORCH && e.threads == entry.threads)
        .map(
            torch ->
                String.format(
                    Locale.ROOT, "%.2f ×", rate.applyAsDouble(entry) / rate.applyAsDouble(torch)))
        .orElse("");
  }

  private String ofPeak(Entry entry) {
    if (!entry.task.isTraining()) {
      return "";
    }
    return find(Task.PEAK, e -> e.threads == entry.threads)
        .map(peak -> 100 * entry.median() * entry.task.megaflops / peak.median())
        .map(percent -> String.format(Locale.ROOT, "%.0f %%", percent))
        .orElse("");
  }

  private static double speedup(Entry entry, Entry other) {
    return entry.median() / other.median();
  }

  private static boolean isOurs(Entry entry) {
    return entry.program == Program.SIMD && entry.note.isEmpty();
  }

  private Optional<Entry> find(Task task, Predicate<Entry> which) {
    return entries.stream()
        .filter(e -> e.task == task && !e.rounds.isEmpty())
        .filter(which)
        .findFirst();
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append(System.lineSeparator());
  }
}
