package gatescope.workbench.gates.lab;

import gatescope.explain.ForcedText;
import gatescope.explain.GateTrace;
import gatescope.explain.SliceEvaluator;
import gatescope.explain.SliceFigures;
import gatescope.explain.TextSlice;
import gatescope.explain.Tracer;
import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.sample.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * What holding something does. Immutable; made on a worker.
 *
 * @param held how many places are held
 * @param symbols that the perplexities were measured on
 * @param before the figures without holds
 * @param after the figures with them
 * @param glyphs of the probe
 * @param surpriseBefore bits per symbol of the probe; NaN for the first
 * @param surpriseAfter the same under the holds
 * @param seed that both sentences begin with
 * @param freeText drawn without holds
 * @param forcedText drawn with them, with the same dice
 */
public record ForcedEffect(
    int held,
    int symbols,
    Figures before,
    Figures after,
    List<String> glyphs,
    List<Double> surpriseBefore,
    List<Double> surpriseAfter,
    String seed,
    String freeText,
    String forcedText) {
  private static final int SEED = 10;
  private static final int DRAWN = 90;
  private static final double TEMPERATURE = 0.5;

  /**
   * Figures of the slice.
   *
   * @param closings how many quotation marks close there
   * @param closed the share of them that were foreseen; NaN if there are none
   */
  public record Figures(double perplexity, int closings, double closed) {
    static Figures of(SliceFigures figures) {
      return new Figures(figures.perplexity(), figures.closings(), figures.closedShare());
    }
  }

  static ForcedEffect measure(LabFocus focus, Forcing forcing, Dice dice, Kernels kernels) {
    TextSlice slice = TextSlice.ofValidation(focus.corpus(), TextSlice.SYMBOLS);
    SliceEvaluator evaluator = new SliceEvaluator(slice, focus.shape(), kernels);
    GateTrace trace = Tracer.trace(focus.parameters(), focus.trace().ids(), kernels);
    GateTrace forced = Tracer.trace(focus.parameters(), trace.ids(), forcing, kernels);
    List<Integer> seed = trace.ids().subList(0, Math.min(SEED, trace.steps()));
    ForcedText.Task task = new ForcedText.Task(seed, DRAWN, TEMPERATURE, dice);
    List<String> glyphs = new ArrayList<>();
    for (int t = 0; t < trace.steps(); t++) {
      glyphs.add(focus.glyph(t));
    }
    return new ForcedEffect(
        forcing.holds().size(),
        slice.size(),
        Figures.of(evaluator.evaluate(focus.parameters(), Forcing.NONE)),
        Figures.of(evaluator.evaluate(focus.parameters(), forcing)),
        List.copyOf(glyphs),
        surprise(trace),
        surprise(forced),
        text(focus, seed),
        text(focus, ForcedText.draw(focus.parameters(), Forcing.NONE, task, kernels)),
        text(focus, ForcedText.draw(focus.parameters(), forcing, task, kernels)));
  }

  private static List<Double> surprise(GateTrace trace) {
    List<Double> bits = new ArrayList<>();
    for (int t = 0; t < trace.steps(); t++) {
      bits.add(trace.surprise(t));
    }
    return List.copyOf(bits);
  }

  private static String text(LabFocus focus, List<Integer> ids) {
    List<String> symbols = ids.stream().map(focus.corpus().vocabulary()::symbol).toList();
    return focus.corpus().tokenizer().join(symbols);
  }

  /** How many symbols both sentences have in common before they part. */
  public int common() {
    int shorter = Math.min(freeText.length(), forcedText.length());
    int at = 0;
    while (at < shorter && freeText.charAt(at) == forcedText.charAt(at)) {
      at++;
    }
    return at;
  }
}
