package gatescope.bench;

import gatescope.train.Team;
import java.util.function.IntConsumer;

/** {@link RegisterPeak} on every thread. A "symbol" here is a million floating point operations. */
final class PeakWork implements Work {
  private static final int TIMES = 10_000;
  private static final int REPEATS = 100;

  private final Team team;
  private final IntConsumer part = this::part;
  private volatile float sink;

  PeakWork(int threads) {
    team = new Team(threads);
  }

  @Override
  public long run() {
    team.run(part);
    return (long) (REPEATS * RegisterPeak.operations(TIMES) * team.size() / 1_000_000);
  }

  private void part(int worker) {
    for (int k = 0; k < REPEATS; k++) {
      sink = RegisterPeak.multiply(TIMES);
    }
  }

  @Override
  public void close() {
    team.close();
  }
}
