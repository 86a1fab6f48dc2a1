package gatescope.train;

import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import java.util.SplittableRandom;

/** Small texts for tests. */
public final class Corpora {
  private Corpora() {}

  /** Random symbols, of which about nine tenths train. */
  public static Corpus random(int symbols, int vocabulary) {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < symbols; k++) {
      text.appendCodePoint('0' + (k < vocabulary ? k : random.nextInt(vocabulary)));
    }
    return of(text.toString());
  }

  /** A sentence over and over, easy to learn. */
  static Corpus sentence(int symbols) {
    return of("the cat sat on the mat; a dog ran. ".repeat(symbols / 35 + 1).substring(0, symbols));
  }

  /** Random lines of random length, every fifth followed by a blank line. */
  public static Corpus lines(int lines, int shortest, int longest) {
    SplittableRandom random = new SplittableRandom(8);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      int length = random.nextInt(shortest, longest + 1);
      for (int k = 0; k < length; k++) {
        text.append((char) ('a' + random.nextInt(20)));
      }
      text.append(line % 5 == 4 ? "\n\n" : "\n");
    }
    return of(text.toString());
  }

  public static Corpus of(String text) {
    try {
      return Corpus.ofCharacters("text", text);
    } catch (NoticeException e) {
      throw new AssertionError(e);
    }
  }
}
