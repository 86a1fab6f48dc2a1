package gatescope.bench;

import gatescope.train.Team;
import java.util.function.IntConsumer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Twelve independent chains of fused multiply-adds that touch no memory: the processor's own limit.
 * A "symbol" here is a million floating point operations.
 */
final class PeakWork implements Work {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int CHAINS = 12;
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
    return (long) REPEATS * TIMES * CHAINS * 2 * S.length() * team.size() / 1_000_000;
  }

  private void part(int worker) {
    for (int k = 0; k < REPEATS; k++) {
      sink = multiply();
    }
  }

  private static float multiply() {
    FloatVector x = FloatVector.broadcast(S, 0.3f);
    FloatVector y = FloatVector.broadcast(S, 0.5f);
    FloatVector a = x;
    FloatVector b = x;
    FloatVector c = x;
    FloatVector d = x;
    FloatVector e = x;
    FloatVector f = x;
    FloatVector g = x;
    FloatVector h = x;
    FloatVector i = x;
    FloatVector j = x;
    FloatVector k = x;
    FloatVector l = x;
    for (int n = 0; n < TIMES; n++) {
      a = a.fma(y, x);
      b = b.fma(y, x);
      c = c.fma(y, x);
      d = d.fma(y, x);
      e = e.fma(y, x);
      f = f.fma(y, x);
      g = g.fma(y, x);
      h = h.fma(y, x);
      i = i.fma(y, x);
      j = j.fma(y, x);
      k = k.fma(y, x);
      l = l.fma(y, x);
    }
    FloatVector sum = a.add(b).add(c).add(d).add(e).add(f);
    return sum.add(g).add(h).add(i).add(j).add(k).add(l).lane(0);
  }

  @Override
  public void close() {
    team.close();
  }
}
