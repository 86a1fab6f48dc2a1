package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatescope.explain.TextRule.Kind;
import gatescope.i18n.NoticeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules on small texts: a cross below each symbol for which the rule holds. */
class TextRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "INSIDE_QUOTES||a \"b\" c\"d|..xx...xx",
        "INSIDE_QUOTES||“a‘b” c「『d』e」f|xxxx...xxxxx..",
        "INSIDE_QUOTES||«a»”b“c|xx...xx",
        "INSIDE_QUOTES||\"a¶¶b\"c|xxx..xx",
        "INSIDE_BRACKETS||a(b[c]d)e)f|.xxxxxx....",
        "UPPER_CASE||aBÉ c1|.xx...",
        "VOWEL_NEXT||hello|x..x.",
        "AFTER|ab|abcabab|.x..x.x",
        "AFTER|aa|aaaa|.xxx",
        "PATTERN|[0-9]+|a12b3|.xx.x",
        "PATTERN|(?<=b)c|bcc|.x.",
        "LATE_IN_LINE||abcd¶ab¶abc|..xxx.xx.xx",
        "LONG_SINCE_NEWLINE||ab¶abcdefg|......xxxx"
      })
  void holds(String kind, String argument, String text, String expected) throws NoticeException {
    String said = argument == null ? "" : argument;
    List<String> symbols = symbols(text.replace('¶', '\n'));
    boolean[] holds = new TextRule(Kind.valueOf(kind), said).holds(symbols);
    StringBuilder marks = new StringBuilder();
    for (boolean hold : holds) {
      marks.append(hold ? 'x' : '.');
    }
    assertEquals(expected, marks.toString());
  }

  @Test
  void symbolsMayBeLongerThanOneLetter() throws NoticeException {
    List<String> symbols = List.of("the ", "cat", "😀", " Is");
    boolean[] holds = new TextRule(Kind.PATTERN, "cat.").holds(symbols);
    assertEquals(
        List.of(false, true, true, false), List.of(holds[0], holds[1], holds[2], holds[3]));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "AFTER||ruleArgumentMissing",
        "PATTERN||ruleArgumentMissing",
        "PATTERN|(|ruleNoPattern",
        "PATTERN|a*a*a*a*a*a*a*a*c|rulePatternTooLong"
      },
      delimiter = '|')
  void whatCannotBeAppliedIsSaid(String kind, String argument, String notice) {
    TextRule rule = new TextRule(Kind.valueOf(kind), argument == null ? "" : argument);
    List<String> symbols = symbols("a".repeat(60) + "b");
    NoticeException e = assertThrows(NoticeException.class, () -> rule.holds(symbols));
    assertEquals(notice, e.notice().key());
  }

  @Test
  void speechEndsAtItsLastMark() {
    boolean[] closings = QuoteRule.closings(symbols("\"a\" “b”c”"));
    StringBuilder at = new StringBuilder();
    for (int t = 0; t < closings.length; t++) {
      at.append(closings[t] ? t + " " : "");
    }
    assertEquals("2 6 ", at.toString());
  }

  private static List<String> symbols(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }
}
