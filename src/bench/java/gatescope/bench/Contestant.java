package gatescope.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One program on one task in a process of its own: warms up, then counts symbols in windows of half
 * a second, or of one run where that takes longer. Windows in which other processes were busy are
 * dropped, unless all are.
 *
 * <p>Arguments: program, task, threads, processor seconds to warm, seconds to measure.
 */
public final class Contestant {
  private static final double WINDOW = 0.5;
  private static final int RUNS_TO_WARM = 2;

  /** How much longer than asked it waits for quiet windows. */
  private static final double PATIENCE = 2;

  private record Window(double rate, Clock clock) {}

  private Contestant() {}

  public static void main(String[] args) {
    Task task = Task.valueOf(args[1]);
    try (Work work = Program.valueOf(args[0]).start(task, Integer.parseInt(args[2]))) {
      warm(work, Double.parseDouble(args[3]));
      List<Window> windows = measure(work, Double.parseDouble(args[4]));
      System.out.println(figures(windows, work.loss()).toLine());
      System.out.flush();
    }
    System.exit(0); // whatever threads a library left behind
  }

  /** Warms up by processor time, so that a busy machine does not leave it in the interpreter. */
  private static void warm(Work work, double seconds) {
    Clock start = Clock.now();
    Clock passed;
    int runs = 0;
    do {
      work.run();
      runs++;
      passed = Clock.now().since(start);
    } while (passed.own() < seconds || (runs < RUNS_TO_WARM && passed.own() < 2 * seconds));
  }

  private static List<Window> measure(Work work, double seconds) {
    List<Window> windows = new ArrayList<>();
    double quiet = 0;
    double all = 0;
    while (quiet < seconds && all < PATIENCE * seconds) {
      Window window = window(work);
      windows.add(window);
      all += window.clock.wall();
      quiet += window.clock.isQuiet() ? window.clock.wall() : 0;
    }
    return windows;
  }

  private static Window window(Work work) {
    Clock start = Clock.now();
    long symbols = 0;
    Clock passed;
    long end = System.nanoTime() + (long) (WINDOW * 1e9);
    do {
      symbols += work.run();
    } while (System.nanoTime() < end);
    passed = Clock.now().since(start);
    return new Window(symbols / passed.wall(), passed);
  }

  private static Figures figures(List<Window> all, double loss) {
    List<Window> quiet = all.stream().filter(w -> w.clock.isQuiet()).toList();
    List<Window> used = quiet.isEmpty() ? all : quiet;
    double[] rates = used.stream().mapToDouble(Window::rate).sorted().toArray();
    double[] perProcessor =
        used.stream().mapToDouble(w -> w.rate * w.clock.wall() / w.clock.own()).toArray();
    double wall = used.stream().mapToDouble(w -> w.clock.wall()).sum();
    double own = used.stream().mapToDouble(w -> w.clock.own()).sum();
    return new Figures(
        Statistics.median(rates),
        rates[rates.length - 1],
        Statistics.median(perProcessor),
        own / wall,
        (double) quiet.size() / all.size(),
        loss);
  }
}
