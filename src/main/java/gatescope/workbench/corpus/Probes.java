package gatescope.workbench.corpus;

import gatescope.text.Corpus;
import java.util.ArrayList;
import java.util.List;

/** Finds sentences of a corpus worth watching. */
public final class Probes {
  private static final int CHARACTERS = 60;
  private static final int SEED_SYMBOLS = 10;

  private Probes() {}

  /** The first full line of the validation part, cut to a length that fits the gate score. */
  static String firstOf(Corpus corpus) {
    int end = Math.min(corpus.size(), corpus.trainSize() + 20 * CHARACTERS);
    String part = corpus.text(corpus.trainSize(), end);
    String line =
        part.lines()
            .skip(1)
            .map(String::strip)
            .filter(l -> l.codePointCount(0, l.length()) >= CHARACTERS / 4)
            .findFirst()
            .orElse(part);
    List<String> fitting = new ArrayList<>();
    int characters = 0;
    for (String symbol : corpus.tokenizer().symbols(line)) {
      characters += symbol.codePointCount(0, symbol.length());
      if (characters > CHARACTERS) {
        break;
      }
      fitting.add(symbol);
    }
    return corpus.tokenizer().join(fitting);
  }

  /** The first symbols of a probe, for the network to go on from. */
  public static String seed(Corpus corpus, String probe) {
    List<String> symbols = corpus.tokenizer().symbols(probe);
    return corpus.tokenizer().join(symbols.subList(0, Math.min(SEED_SYMBOLS, symbols.size())));
  }
}
