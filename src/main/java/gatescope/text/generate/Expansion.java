package gatescope.text.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes texts with a {@link Grammar}.
 *
 * <p>Between braces stands what is put in their place: {@code {food}} an alternative of the rule
 * food; {@code {hero:animal.name}} the column name of a row of animal, which from there on is
 * called hero; {@code {hero.home}} another column of the same row. Two names never hold the same
 * row of one rule. A leading {@code @} puts a or an in front, a leading {@code ^} a capital first.
 *
 * <p>Alternatives are dealt like cards: none comes again before all others came, so that a text
 * spreads over the whole grammar.
 */
final class Expansion {
  private static final Pattern SLOT =
      Pattern.compile("\\{([\\^@]*)(?:(\\w+):)?(\\w+)(?:\\.(\\w+))?}");

  private record Named(Grammar.Rule rule, List<String> row, Map<Integer, String> cells) {}

  private final Grammar grammar;
  private final Dice dice;
  private final Map<String, Deque<List<String>>> decks = new HashMap<>();
  private final Map<String, Named> names = new HashMap<>();

  Expansion(Grammar grammar, Dice dice) {
    this.grammar = grammar;
    this.dice = dice;
  }

  /** Fills {@code pattern} as a new text; the names of the text before are forgotten. */
  String text(String pattern) {
    names.clear();
    return expand(pattern).replace("\\n", "\n");
  }

  private String expand(String pattern) {
    return pattern.indexOf('{') < 0
        ? pattern
        : SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(fill(slot)));
  }

  private String fill(MatchResult slot) {
    String name = slot.group(2) == null ? slot.group(3) : slot.group(2);
    Named named = names.get(name);
    if (named == null) {
      named = deal(slot.group(3));
      if (slot.group(2) != null) {
        names.put(name, named);
      }
    }
    return decorated(slot.group(1), cell(named, named.rule().column(slot.group(4))));
  }

  private String cell(Named named, int column) {
    String known = named.cells().get(column);
    if (known == null) {
      known = expand(named.row().get(column));
      named.cells().put(column, known);
    }
    return known;
  }

  private Named deal(String name) {
    Grammar.Rule rule = grammar.rule(name);
    Deque<List<String>> deck = decks.computeIfAbsent(name, none -> new ArrayDeque<>());
    List<String> row = next(rule, deck);
    while (names.values().stream().map(Named::row).anyMatch(row::equals)) {
      row = next(rule, deck);
    }
    return new Named(rule, row, new HashMap<>());
  }

  private List<String> next(Grammar.Rule rule, Deque<List<String>> deck) {
    if (deck.isEmpty()) {
      deck.addAll(dice.shuffled(rule.rows()));
    }
    return deck.pop();
  }

  private static String decorated(String marks, String text) {
    String decorated = text;
    if (marks.contains("@")) {
      decorated = ("aeiou".indexOf(text.charAt(0)) < 0 ? "a " : "an ") + text;
    }
    return marks.contains("^")
        ? decorated.substring(0, 1).toUpperCase(Locale.ROOT) + decorated.substring(1)
        : decorated;
  }
}
