package gatescope.app;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many seconds of processor time each kind of thread used between a start and a stop. */
final class CpuShares {
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Map<String, Double> used = new TreeMap<>();
  private Map<String, Double> before = Map.of();
  private double seconds;
  private long started;

  void start() {
    before = now();
    started = System.nanoTime();
  }

  void stop() {
    now()
        .forEach(
            (name, time) -> used.merge(name, time - before.getOrDefault(name, 0.0), Double::sum));
    seconds += (System.nanoTime() - started) * 1e-9;
  }

  /** Threads without a name of ours are the virtual machine's: garbage collector and compiler. */
  private Map<String, Double> now() {
    Map<String, Double> times = new TreeMap<>();
    double known = 0;
    for (long id : threads.getAllThreadIds()) {
      var info = threads.getThreadInfo(id);
      double time = threads.getThreadCpuTime(id) * 1e-9;
      if (info != null && time > 0) {
        known += time;
        times.merge(info.getThreadName().replaceAll("[- ]?\\d+$", ""), time, Double::sum);
      }
    }
    times.put("virtual machine", system.getProcessCpuTime() * 1e-9 - known);
    return times;
  }

  /** The threads that used more than a hundredth of a processor, in percent of one. */
  String report() {
    StringBuilder report = new StringBuilder();
    used.forEach(
        (name, time) -> {
          if (time / seconds > 0.01) {
            report.append(String.format(Locale.ROOT, " %s %.0f %%,", name, 100 * time / seconds));
          }
        });
    return report.substring(0, Math.max(0, report.length() - 1)).strip();
  }
}
