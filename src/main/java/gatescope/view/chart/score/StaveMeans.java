package gatescope.view.chart.score;

import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.Stave;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The mean over all units of a stave at each step, and the band that holds the units from the 10th
 * to the 90th percentile (to 1/32 of the range). Worked out once per data and only when asked for.
 */
final class StaveMeans {
  private final Map<Stave, Line> lines = new IdentityHashMap<>();

  /** Forgets the lines of earlier data. */
  void clear() {
    lines.clear();
  }

  Line of(ScoreData data, Stave stave) {
    return lines.computeIfAbsent(stave, s -> new Line(data, s));
  }

  /** One stave's line; every value is a share of the stave's range, 0 to 1. */
  static final class Line {
    private final float[] mean;
    private final float[] low;
    private final float[] high;

    private Line(ScoreData data, Stave stave) {
      int steps = data.steps();
      mean = new float[steps];
      low = new float[steps];
      high = new float[steps];
      int[] counts = new int[ColourScale.STEPS];
      for (int step = 0; step < steps; step++) {
        Arrays.fill(counts, 0);
        double sum = 0;
        int known = 0;
        for (int unit = 0; unit < data.units(); unit++) {
          float value = stave.at(unit, step);
          if (!Float.isNaN(value)) {
            counts[ColourScale.step(stave.domain(), value)]++;
            sum += value;
            known++;
          }
        }
        double average = known == 0 ? Double.NaN : sum / known;
        mean[step] = (float) stave.domain().share(average);
        low[step] = quantile(counts, known, 0.1);
        high[step] = quantile(counts, known, 0.9);
      }
    }

    float mean(int step) {
      return mean[step];
    }

    float low(int step) {
      return low[step];
    }

    float high(int step) {
      return high[step];
    }

    private static float quantile(int[] counts, int total, double share) {
      int seen = 0;
      for (int bin = 0; bin < counts.length; bin++) {
        seen += counts[bin];
        if (seen >= share * total) {
          return (bin + 0.5f) / counts.length;
        }
      }
      return 1;
    }
  }
}
