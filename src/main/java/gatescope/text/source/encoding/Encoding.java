package gatescope.text.source.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How bytes become characters, and how that was found.
 *
 * @param confidence 0 to 100
 */
public record Encoding(Charset charset, Evidence evidence, int confidence) {
  static final int SURE = 100;

  /** What pasted text has: it came as UTF-16, losing nothing. */
  public static final Encoding OF_CHARACTERS =
      new Encoding(StandardCharsets.UTF_16, Evidence.CHARACTERS, SURE);

  public static final Encoding STRICT_UTF_8 =
      new Encoding(StandardCharsets.UTF_8, Evidence.EVERY_BYTE, SURE);

  /** What the parts of a book must have. */
  public static final Encoding OF_BOOKS =
      new Encoding(StandardCharsets.UTF_8, Evidence.DECLARED, SURE);

  public static Encoding chosen(Charset charset) {
    return new Encoding(charset, Evidence.CHOSEN, SURE);
  }

  /** The name to show. */
  public String name() {
    return Charsets.name(charset);
  }
}
