package gatescope.bench;

import gatescope.explain.SliceEvaluator;
import gatescope.explain.SliceFigures;
import gatescope.explain.TextRule;
import gatescope.explain.TextSlice;
import gatescope.explain.UnitActivity;
import gatescope.explain.UnitDetective;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.text.SampleTexts;

/** How long the answers of the Gate lab take; prints a line per size. Run {@link #main}. */
public final class ForcingBench {
  private static final int ROUNDS = 20;

  private ForcingBench() {}

  public static void main(String[] arguments) throws NoticeException {
    String text = SampleTexts.read(SampleTexts.all().get(0));
    Corpus corpus = Corpus.ofCharacters("sample", text);
    for (int hidden : new int[] {128, 512}) {
      measure(corpus, hidden);
    }
  }

  private static void measure(Corpus corpus, int hidden) throws NoticeException {
    NetworkShape shape = new NetworkShape(CellKind.LSTM, corpus.vocabulary().size(), 0, hidden, 1);
    Parameters parameters = Initialiser.parameters(shape, 1, 1);
    TextSlice slice = TextSlice.ofValidation(corpus, TextSlice.SYMBOLS);
    Gate forget = CellKind.LSTM.cell().gates().get(0);
    Forcing amnesia = Forcing.ofLayer(shape, 0, forget, 0);
    double first = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      long started = System.nanoTime();
      SliceFigures figures =
          new SliceEvaluator(slice, shape, Kernels.best()).evaluate(parameters, amnesia);
      double seconds = (System.nanoTime() - started) * 1e-9;
      first = round == 0 ? seconds : first;
      best = Math.min(best, seconds);
      if (!(figures.perplexity() > 1)) {
        throw new IllegalStateException("no figures");
      }
    }
    long started = System.nanoTime();
    UnitActivity activity =
        UnitActivity.read(parameters, slice, UnitActivity.memoryGate(shape), Kernels.best());
    int ranked = UnitDetective.rank(activity, TextRule.of(TextRule.Kind.INSIDE_QUOTES)).size();
    double detective = (System.nanoTime() - started) * 1e-9;
    System.out.printf(
        "1×%d, %d symbols: forced perplexity %.0f ms at first, %.0f ms warm; %d units ranked in"
            + " %.0f ms%n",
        hidden, slice.size(), first * 1e3, best * 1e3, ranked, detective * 1e3);
  }
}
