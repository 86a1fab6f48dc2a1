package gatescope.sample;

/**
 * A symbol that was drawn.
 *
 * @param surprise −log₂ of its probability as learned, at temperature 1, bits
 * @param chance its probability under the rule that drew it, 0 to 1
 * @param place 0 for the likeliest symbol there, whatever the temperature
 * @param lean how many bits cheaper it was for the second of two voices than for the first; 0 for
 *     one voice
 */
public record Drawn(int id, float surprise, float chance, int place, float lean) {
  /** Draws from logits with the roll of a die. */
  static Drawn of(Logits logits, DrawRule rule, double roll) {
    Distribution chances = Distribution.of(logits, rule);
    return of(logits, rule, chances, chances.draw(roll));
  }

  /** A symbol that a person chose. */
  static Drawn chosen(Logits logits, DrawRule rule, int id) {
    return of(logits, rule, Distribution.of(logits, rule), id);
  }

  static Drawn of(Logits logits, DrawRule rule, Distribution chances, int id) {
    boolean asLearned = rule.equals(DrawRule.AS_LEARNED);
    Distribution learned = asLearned ? chances : Distribution.of(logits, DrawRule.AS_LEARNED);
    return new Drawn(
        id, (float) learned.surprise(id), (float) chances.probability(id), logits.place(id), 0);
  }

  Drawn leaning(double bits) {
    return new Drawn(id, surprise, chance, place, (float) bits);
  }
}
