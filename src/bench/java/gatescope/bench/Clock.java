package gatescope.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Wall time, this process's processor time, and what all the others took meanwhile, seconds.
 *
 * @param others busy or stolen time of all cores that was not this process's; 0 where the system
 *     does not tell
 */
record Clock(double wall, double own, double others) {
  private static final Path STAT = Path.of("/proc/stat");
  private static final double TICK = 0.01;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  static Clock now() {
    double own = SYSTEM.getProcessCpuTime() * 1e-9;
    return new Clock(System.nanoTime() * 1e-9, own, busy() - own);
  }

  Clock since(Clock before) {
    return new Clock(wall - before.wall, own - before.own, others - before.others);
  }

  /** Whether the others used under six percent of a core (one tick of the counter is forgiven). */
  boolean isQuiet() {
    return others - TICK < 0.06 * wall;
  }

  /** Columns of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal. */
  private static double busy() {
    if (!Files.isReadable(STAT)) {
      return SYSTEM.getProcessCpuTime() * 1e-9;
    }
    try (var lines = Files.lines(STAT)) {
      String[] columns = lines.findFirst().orElseThrow().trim().split("\\s+");
      long ticks = 0;
      for (int column : new int[] {1, 2, 3, 6, 7, 8}) {
        ticks += Long.parseLong(columns[column]);
      }
      return ticks * TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
