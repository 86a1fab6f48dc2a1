package gatescope.text.generate;

import java.util.function.Supplier;

/**
 * A text of many small pieces from one {@link Grammar}, which bears the name of the text and begins
 * at the rule {@code piece}.
 */
record GrammarText(String id, long seed, int symbols, String end) implements TextGenerator {

  @Override
  public String generate() {
    var expansion = new Expansion(Grammar.named(id), new Dice(seed));
    Supplier<String> piece = () -> expansion.text("{piece}");
    return Pieces.fill(symbols, end, Pieces.distinct(piece));
  }
}
