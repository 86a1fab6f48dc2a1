package gatescope.workbench.sampling.lab;

import gatescope.sample.Column;
import gatescope.sample.Distribution;
import gatescope.sample.Drawn;
import gatescope.sample.DrawnText;
import gatescope.sample.Logits;
import gatescope.sample.Ranking;
import gatescope.sample.Script;
import gatescope.workbench.common.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * What a symbol of a text was drawn from.
 *
 * @param at the number of the symbol
 * @param before the text before it
 * @param chosen the symbol, printable
 * @param after the text after it
 * @param p its probability under the rule of the text, 0 to 1
 * @param bits its surprise as learned
 * @param rank 1 for the likeliest
 * @param candidates the likeliest symbols as learned, the chosen one always among them
 */
public record CursorView(
    long at,
    String before,
    String chosen,
    String after,
    double p,
    double bits,
    int rank,
    List<Candidate> candidates) {
  private static final int BEFORE = 14;
  private static final int AFTER = 12;
  private static final int MOST = 9;

  /**
   * A symbol that could stand there.
   *
   * @param p its probability under the rule of the text, 0 to 1
   */
  public record Candidate(int id, String glyph, double p, boolean chosen) {}

  /** Reads at most sixteen symbols to find it out; on the thread that owns the text. */
  static CursorView of(Column column, Script script, long at) {
    DrawnText text = column.text();
    Logits logits = text.logits(at);
    Drawn drawn = text.get(at);
    return new CursorView(
        at,
        words(text, script, Math.max(text.first(), at - BEFORE), at),
        Glyph.of(script.vocabulary().symbol(drawn.id())),
        words(text, script, at + 1, Math.min(text.length(), at + 1 + AFTER)),
        drawn.chance(),
        drawn.surprise(),
        drawn.place() + 1,
        candidates(logits, Distribution.of(logits, column.rule()), script, drawn.id()));
  }

  private static List<Candidate> candidates(
      Logits logits, Distribution chances, Script script, int chosen) {
    Ranking ranking = Ranking.of(logits);
    List<Candidate> candidates = new ArrayList<>();
    boolean listed = false;
    for (int place = 0; place < Math.min(MOST, ranking.size()); place++) {
      boolean lastPlace = place == MOST - 1;
      int id = lastPlace && !listed ? chosen : ranking.id(place);
      listed |= id == chosen;
      String glyph = Glyph.of(script.vocabulary().symbol(id));
      candidates.add(new Candidate(id, glyph, chances.probability(id), id == chosen));
    }
    return List.copyOf(candidates);
  }

  private static String words(DrawnText text, Script script, long from, long to) {
    StringBuilder words = new StringBuilder();
    int before = Script.NOTHING;
    for (long k = from; k < to; k++) {
      int id = text.get(k).id();
      words.append(script.text(before, id));
      before = id;
    }
    return words.toString().replace('\n', '⏎');
  }
}
