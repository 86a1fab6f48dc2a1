package gatescope.text.source.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/**
 * A sample decoded with a candidate.
 *
 * @param errors runs of bytes that fit no character; an unfinished one at the end is none
 */
public record Trial(Charset charset, String text, int errors) {
  private static final int ASCII = 0x80;

  public static Trial of(byte[] sample, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(sample);
    CharBuffer out = CharBuffer.allocate((int) (sample.length * decoder.maxCharsPerByte()) + 1);
    int errors = 0;
    CoderResult result = decoder.decode(in, out, false);
    while (result.isError()) {
      errors++;
      in.position(in.position() + result.length());
      result = decoder.decode(in, out, false);
    }
    return new Trial(charset, out.flip().toString(), errors);
  }

  public boolean fits() {
    return errors == 0;
  }

  /**
   * How much the text looks like one of some languages: the share of common characters among those
   * beyond ASCII, less what hardly any text holds.
   *
   * @return at most 1; more errors than text give less than 0
   */
  double plausibility(List<CommonCharacters> languages) {
    int foreign = (int) text.codePoints().filter(c -> c >= ASCII).count();
    long unlikely = text.codePoints().filter(Trial::isUnlikely).count() + 4L * errors;
    long common =
        languages.stream()
            .mapToLong(language -> text.codePoints().filter(language::contains).count())
            .max()
            .orElse(0);
    return foreign == 0 ? 0 : (double) (common - unlikely) / foreign;
  }

  private static boolean isUnlikely(int c) {
    boolean halfWidthKana = c >= 0xFF61 && c <= 0xFF9F;
    return halfWidthKana
        || switch (Character.getType(c)) {
          case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
          case Character.CONTROL -> c >= ASCII || c == 0;
          default -> false;
        };
  }

  /**
   * The share of characters that any text may hold: small alphabets, syllables, common Chinese
   * ones. With the bytes of UTF-16 in the wrong order, ASCII becomes rare Chinese characters.
   */
  double ordinary() {
    long ordinary = text.codePoints().filter(Trial::isOrdinary).count();
    long all = text.codePoints().count();
    return all == 0 ? 0 : (double) ordinary / all;
  }

  private static boolean isOrdinary(int c) {
    boolean alphabet = c >= ' ' && c < 0x1000 && Character.isDefined(c) && !isUnlikely(c);
    boolean syllable = c >= 0x3041 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7A3;
    return alphabet || syllable || Character.isWhitespace(c) || isCommonAnywhere(c);
  }

  private static boolean isCommonAnywhere(int c) {
    for (CommonCharacters language : CommonCharacters.values()) {
      if (language.contains(c)) {
        return true;
      }
    }
    return false;
  }
}
