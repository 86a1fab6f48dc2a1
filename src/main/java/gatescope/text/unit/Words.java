package gatescope.text.unit;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Words (Unicode Standard Annex 29), those of Chinese, Japanese and Thai by dictionary. Spaces and
 * punctuation between them are symbols too.
 */
final class Words implements Tokenizer {
  @Override
  public void split(String text, Sink sink) {
    Breaks.split(BreakIterator.getWordInstance(Locale.ROOT), text, sink);
  }
}
