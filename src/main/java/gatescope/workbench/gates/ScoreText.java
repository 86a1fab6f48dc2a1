package gatescope.workbench.gates;

import java.util.List;

/** The text below the staves: its symbols, how surprising each was, and what was expected next. */
public final class ScoreText {
  /**
   * A symbol that the network expected next.
   *
   * @param p its probability at temperature 1
   * @param right whether it did come next
   */
  public record Guess(String glyph, double p, boolean right) {}

  private final List<String> glyphs;
  private final float[] surprise;
  private final List<List<Guess>> guesses;

  /**
   * Copies its arguments.
   *
   * @param glyphs one printable glyph per step, such as "a", "␣" or "⏎"
   * @param surprise bits per step, or empty; NaN where unknown
   * @param guesses per step the likeliest next symbols, likeliest first, or empty
   * @throws IllegalArgumentException if the lengths disagree
   */
  public ScoreText(List<String> glyphs, float[] surprise, List<List<Guess>> guesses) {
    if (surprise.length != 0 && surprise.length != glyphs.size()) {
      throw new IllegalArgumentException(
          surprise.length + " surprises for " + glyphs.size() + " steps");
    }
    if (!guesses.isEmpty() && guesses.size() != glyphs.size()) {
      throw new IllegalArgumentException(
          guesses.size() + " lists of guesses for " + glyphs.size() + " steps");
    }
    this.glyphs = List.copyOf(glyphs);
    this.surprise = surprise.clone();
    this.guesses = guesses.stream().map(List::copyOf).toList();
  }

  public List<String> glyphs() {
    return glyphs;
  }

  public boolean hasSurprise() {
    return surprise.length > 0;
  }

  /** The surprise of a step in bits; NaN for the first; only if {@link #hasSurprise}. */
  public float surprise(int step) {
    return surprise[step];
  }

  public boolean hasGuesses() {
    return !guesses.isEmpty();
  }

  /** The likeliest symbols after a step, likeliest first; only if {@link #hasGuesses}. */
  public List<Guess> guesses(int step) {
    return guesses.get(step);
  }
}
