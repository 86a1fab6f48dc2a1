package gatescope.explain;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.util.List;

/**
 * A property that every symbol of a text has or has not, for which a unit may have learned to
 * stand. Immutable; any thread.
 *
 * @param argument the string of {@link Kind#AFTER} or the pattern of {@link Kind#PATTERN}, else
 *     empty
 */
public record TextRule(Kind kind, String argument) {
  /** What can be asked for. */
  public enum Kind {
    INSIDE_QUOTES,
    INSIDE_BRACKETS,
    /** In the second half of its line. */
    LATE_IN_LINE,
    /** More symbols since the last line break than the median. */
    LONG_SINCE_NEWLINE,
    UPPER_CASE,
    VOWEL_NEXT,
    /** The text up to here ends with a string. */
    AFTER,
    /** Part of a match of a regular expression. */
    PATTERN;

    /** Whether the rule needs words of the user. */
    public boolean hasArgument() {
      return this == AFTER || this == PATTERN;
    }
  }

  /** A rule without an argument. */
  public static TextRule of(Kind kind) {
    return new TextRule(kind, "");
  }

  /**
   * Element t says whether the rule holds at symbol t.
   *
   * @throws NoticeException if the argument is missing, is no pattern, or takes too long to match
   */
  public boolean[] holds(List<String> symbols) throws NoticeException {
    if (kind.hasArgument() && argument.isEmpty()) {
      throw new NoticeException(Notice.of("ruleArgumentMissing"));
    }
    return switch (kind) {
      case INSIDE_QUOTES -> QuoteRule.inside(symbols);
      case INSIDE_BRACKETS -> LayoutRules.insideBrackets(symbols);
      case LATE_IN_LINE -> LayoutRules.lateInLine(symbols);
      case LONG_SINCE_NEWLINE -> LayoutRules.longSinceNewline(symbols);
      case UPPER_CASE -> LetterRules.upperCase(symbols);
      case VOWEL_NEXT -> LetterRules.vowelNext(symbols);
      case AFTER -> LetterRules.after(symbols, argument);
      case PATTERN -> PatternRule.matches(symbols, argument);
    };
  }
}
