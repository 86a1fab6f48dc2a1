package gatescope.bench;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.sample.Dice;
import gatescope.sample.DrawRule;
import gatescope.sample.Ladder;
import gatescope.sample.Opening;
import gatescope.sample.Script;
import gatescope.sample.StopRule;
import gatescope.sample.SuffixArray;
import gatescope.sample.TextGenerator;
import gatescope.sample.Voice;
import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import gatescope.text.SampleTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/**
 * How long the index of a 10 MB corpus takes, and how fast the columns of the sampling lab write
 * beside a plain generator of the same network. Run {@link #main}.
 */
public final class SamplingLabBench {
  private static final int CORPUS = 10_000_000;
  private static final int SYMBOLS = 100_000;
  private static final int CHUNK = 256;
  private static final int ROUNDS = 5;

  private SamplingLabBench() {}

  public static void main(String[] arguments) throws NoticeException {
    String sample = SampleTexts.read(SampleTexts.all().get(0));
    index(Corpus.ofCharacters("shuffled", shuffledLines(sample)));
    Corpus corpus = Corpus.ofCharacters("sample", sample);
    for (int hidden : new int[] {128, 512}) {
      write(corpus, hidden, hidden == 128 ? 1 : 2);
    }
  }

  private static String shuffledLines(String sample) {
    List<String> lines = new ArrayList<>(sample.lines().toList());
    StringBuilder text = new StringBuilder(CORPUS + sample.length());
    Random random = new Random(1);
    while (text.length() < CORPUS) {
      Collections.shuffle(lines, random);
      lines.forEach(line -> text.append(line).append('\n'));
    }
    return text.substring(0, CORPUS);
  }

  private static void index(Corpus corpus) {
    long started = System.nanoTime();
    SuffixArray array =
        SuffixArray.of(corpus.tokens(), corpus.vocabulary().size(), ProgressListener.NONE);
    System.out.printf(
        "index of %,d symbols: %.1f s%n", array.size(), (System.nanoTime() - started) * 1e-9);
  }

  private static void write(Corpus corpus, int hidden, int layers) {
    int vocabulary = corpus.vocabulary().size();
    Parameters parameters =
        Initialiser.parameters(
            new NetworkShape(CellKind.LSTM, vocabulary, 0, hidden, layers), 1, 1);
    List<Double> shares = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double plain = plain(parameters);
      double lab = lab(parameters, Script.of(corpus));
      shares.add(lab / plain);
      System.out.printf("%d×%d: plain %,.0f, lab %,.0f symbols/s%n", layers, hidden, plain, lab);
    }
    Collections.sort(shares);
    System.out.printf("%d×%d: lab %.2f of plain%n", layers, hidden, shares.get(ROUNDS / 2));
  }

  private static double plain(Parameters parameters) {
    TextGenerator generator =
        new TextGenerator(parameters, List.of(1), new Dice(7), OptionalInt.empty(), Kernels.best());
    long started = System.nanoTime();
    while (generator.drawn() < SYMBOLS) {
      generator.draw(CHUNK, DrawRule.AS_LEARNED, parameters);
    }
    return SYMBOLS / ((System.nanoTime() - started) * 1e-9);
  }

  private static double lab(Parameters parameters, Script script) {
    Opening opening = new Opening(Voice.of(parameters), List.of(1), new Dice(7));
    Ladder ladder =
        Ladder.begin(
            opening,
            List.of(DrawRule.AS_LEARNED),
            StopRule.length(SYMBOLS),
            script,
            Kernels.best());
    long started = System.nanoTime();
    while (!ladder.isDone()) {
      ladder.draw(CHUNK);
    }
    return SYMBOLS / ((System.nanoTime() - started) * 1e-9);
  }
}
