package gatescope.workbench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import gatescope.i18n.Notice;
import gatescope.workbench.common.Messages;
import java.util.Locale;

/** Whether a notice is a sentence in every language. */
public final class Sentences {
  private Sentences() {}

  /** Fails if there is no notice, or if it lacks words or an argument in any language. */
  public static void check(Notice notice) {
    assertNotNull(notice, "nothing is said");
    for (Locale language : Messages.LANGUAGES) {
      String sentence = new Messages(language).text(notice);
      assertFalse(sentence.isBlank(), notice + " is empty in " + language);
      assertFalse(sentence.matches(".*(\\{\\d|null|NaN).*"), sentence);
    }
  }
}
