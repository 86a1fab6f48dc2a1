package gatescope.race;

import gatescope.net.Tape;
import gatescope.text.Corpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The places in the validation part of a text where a line ends with the symbol that it begins
 * with: nobody can know that symbol who does not still know the beginning. Immutable; any thread.
 */
public final class ReturnedSymbols {
  private static final String BREAK = "\n";
  private static final int MOST = 128;
  private static final int LEAST = 8;

  /** Chance returns some symbols in any text; where they are meant, nearly all lines do it. */
  private static final double SHARE = 0.9;

  private final Corpus corpus;
  private final int gap;
  private final List<Integer> starts; // of lines, where their first symbol is

  private ReturnedSymbols(Corpus corpus, int gap, List<Integer> starts) {
    this.corpus = corpus;
    this.gap = gap;
    this.starts = List.copyOf(starts);
  }

  /** Those over the longest gap, or empty if the text is not made so. */
  static Optional<ReturnedSymbols> of(Corpus corpus) {
    OptionalInt lineBreak = corpus.vocabulary().id(BREAK);
    if (lineBreak.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> breaks = new ArrayList<>();
    for (int k = corpus.trainSize(); k < corpus.size(); k++) {
      if (corpus.tokens().get(k) == lineBreak.getAsInt()) {
        breaks.add(k);
      }
    }
    return ofLines(corpus, breaks);
  }

  private static Optional<ReturnedSymbols> ofLines(Corpus corpus, List<Integer> breaks) {
    List<Integer> longest = new ArrayList<>();
    int gap = 0;
    int returning = 0;
    for (int k = 0; k + 1 < breaks.size(); k++) {
      int first = breaks.get(k) + 1;
      int last = breaks.get(k + 1) - 1;
      if (last - first > 1 && corpus.tokens().get(first) == corpus.tokens().get(last)) {
        returning++;
        if (last - first - 1 > gap) {
          gap = last - first - 1;
          longest.clear();
        }
        if (last - first - 1 == gap && longest.size() < MOST) {
          longest.add(first);
        }
      }
    }
    boolean meant = returning >= SHARE * (breaks.size() - 1) && longest.size() >= LEAST;
    return meant ? Optional.of(new ReturnedSymbols(corpus, gap, longest)) : Optional.empty();
  }

  /** How many symbols stand between the symbol and its return. */
  public int gap() {
    return gap;
  }

  /** How many places there are. */
  public int places() {
    return starts.size();
  }

  /** Symbols that are read at each place: the line break before, the line without its last. */
  int steps() {
    return gap + 2;
  }

  /** Lets every lane of a tape read one place and predict nothing but the returned symbol. */
  void fill(Tape tape) {
    tape.clearState();
    for (int lane = 0; lane < starts.size(); lane++) {
      int start = starts.get(lane) - 1;
      for (int t = 0; t < steps(); t++) {
        boolean last = t == steps() - 1;
        int target = last ? corpus.tokens().get(start + t + 1) : Tape.NO_TARGET;
        tape.set(t, lane, corpus.tokens().get(start + t), target);
      }
    }
  }
}
