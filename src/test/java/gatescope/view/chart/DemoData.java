package gatescope.view.chart;

import gatescope.workbench.curve.Curve;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.ScoreText;
import gatescope.workbench.gates.Stave;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up data for the demo, the tests and the benchmark. */
public final class DemoData {
  private DemoData() {}

  /** A noisy falling loss in nats with a spike. */
  public static Curve loss(int points, double stride, double noise, double weight) {
    Random random = new Random(points);
    Curve curve = new Curve(weight);
    for (int i = 0; i < points; i++) {
      double progress = 12.0 * i / points;
      double spike = i == points * 2 / 3 && noise > 0.05 ? 0.8 : 0;
      curve.append(
          i * stride, 1.3 + 3 * Math.exp(-progress) + noise * random.nextGaussian() + spike);
    }
    return curve;
  }

  /** A score over a text with all six staves. */
  public static ScoreData score(String text, int units) {
    List<String> glyphs =
        text.codePoints()
            .mapToObj(Character::toString)
            .map(glyph -> glyph.equals(" ") ? "␣" : glyph.equals("\n") ? "⏎" : glyph)
            .toList();
    int steps = glyphs.size();
    Random random = new Random(1);
    float[] surprise = new float[glyphs.size()];
    for (int i = 0; i < surprise.length; i++) {
      surprise[i] = (float) Math.min(9, -2 * Math.log(random.nextDouble()));
    }
    List<Stave> staves = new ArrayList<>();
    staves.add(unit("f", "= σ(W·x + U·h + b)", 1, units, steps));
    staves.add(unit("i", "= σ(W·x + U·h + b)", 2, units, steps));
    staves.add(signed("g", "= tanh(W·x + U·h + b)", 3, units, steps));
    staves.add(signed("c", "tanh of c = f·c₋₁ + i·g", 4, units, steps));
    staves.add(unit("o", "= σ(W·x + U·h + b)", 5, units, steps));
    staves.add(signed("h", "= o·tanh(c)", 6, units, steps));
    ScoreText content = new ScoreText(glyphs, surprise, guesses(glyphs));
    return new ScoreData(content, staves, IntStream.range(0, units).toArray());
  }

  /** Five guesses per step, the second of them right where there is a next symbol. */
  private static List<List<ScoreText.Guess>> guesses(List<String> glyphs) {
    List<List<ScoreText.Guess>> all = new ArrayList<>();
    for (int t = 0; t < glyphs.size(); t++) {
      String next = t + 1 < glyphs.size() ? glyphs.get(t + 1) : null;
      all.add(
          List.of(
              new ScoreText.Guess("e", 0.4, false),
              new ScoreText.Guess(next == null ? "t" : next, 0.3, next != null),
              new ScoreText.Guess("a", 0.1, false),
              new ScoreText.Guess("␣", 0.05, false),
              new ScoreText.Guess("n", 0.02, false)));
    }
    return all;
  }

  private static Stave unit(String key, String equation, int seed, int units, int steps) {
    return stave(
        key,
        equation,
        Stave.Domain.UNIT,
        units,
        steps,
        (unit, step) -> (float) (1 / (1 + Math.exp(-4 * wave(unit, step, seed)))));
  }

  private static Stave signed(String key, String equation, int seed, int units, int steps) {
    return stave(
        key,
        equation,
        Stave.Domain.SIGNED,
        units,
        steps,
        (unit, step) -> (float) Math.tanh(1.6 * wave(unit, step, seed)));
  }

  private static Stave stave(
      String key,
      String equation,
      Stave.Domain domain,
      int units,
      int steps,
      Stave.Values formula) {
    float[] values = new float[units * steps];
    for (int i = 0; i < values.length; i++) {
      values[i] = formula.at(i / steps, i % steps);
    }
    return new Stave(key, equation, domain, (unit, step) -> values[unit * steps + step]);
  }

  private static double wave(int unit, int step, int seed) {
    double slow = Math.sin(step * (0.05 + unit % 7 * 0.06) + unit * seed);
    double fast = Math.sin(step * 1.7 + unit * 3.1 + seed);
    return slow + 0.35 * fast + 0.4 * Math.cos(unit * 2.3 + seed);
  }
}
