package gatescope.text.unit;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Extended grapheme clusters (Unicode Standard Annex 29): what a reader takes for one character.
 */
final class Graphemes implements Tokenizer {
  @Override
  public void split(String text, Sink sink) {
    Breaks.split(BreakIterator.getCharacterInstance(Locale.ROOT), text, sink);
  }
}
