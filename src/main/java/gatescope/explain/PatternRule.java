package gatescope.explain;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expression of a user on a text. A pattern that goes back and forth without end is
 * given up after a fixed number of looks at the text, so the answer does not depend on the machine.
 */
final class PatternRule {
  private static final long LOOKS = 50_000_000;

  private PatternRule() {}

  /** Element t says whether symbol t is part of a match. */
  static boolean[] matches(List<String> symbols, String pattern) throws NoticeException {
    String text = String.join("", symbols);
    boolean[] matched = new boolean[text.length()];
    try {
      Matcher matcher = Pattern.compile(pattern).matcher(new Watched(text));
      while (matcher.find()) {
        Arrays.fill(matched, matcher.start(), matcher.end(), true);
      }
    } catch (PatternSyntaxException e) {
      throw new NoticeException(Notice.of("ruleNoPattern", e.getDescription()), e);
    } catch (TooLong | StackOverflowError e) {
      throw new NoticeException(Notice.of("rulePatternTooLong"), e);
    }
    return ofSymbols(symbols, matched);
  }

  /** From places in the text to symbols, of which some are longer than one. */
  private static boolean[] ofSymbols(List<String> symbols, boolean[] matched) {
    boolean[] holds = new boolean[symbols.size()];
    int at = 0;
    for (int t = 0; t < holds.length; t++) {
      holds[t] = matched[at];
      at += symbols.get(t).length();
    }
    return holds;
  }

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {
    private final CharSequence text;
    private long left = LOOKS;

    Watched(CharSequence text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
