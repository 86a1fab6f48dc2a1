package gatescope.text.source;

import gatescope.i18n.NoticeException;
import gatescope.text.source.encoding.Charsets;
import gatescope.text.source.encoding.StreamDecoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * The place of a text where its encoding shows: its beginning, or the first line with a byte beyond
 * ASCII if the beginning has none.
 */
final class Preview {
  static final int CHARACTERS = 2_000;

  private static final int BYTES = 4 * CHARACTERS;
  private static final int SEARCHED_BYTES = 8 << 20;
  private static final int LONGEST_LINE = 200;

  private Preview() {}

  static String of(Source source, Charset charset) throws IOException, NoticeException {
    long start = Charsets.isUnicode(charset) && !charset.name().equals("UTF-8") ? 0 : start(source);
    try (InputStream in = source.open()) {
      in.skipNBytes(start);
      String text = StreamDecoder.decode(in, charset, BYTES, read -> {}).text();
      int end =
          text.offsetByCodePoints(0, Math.min(CHARACTERS, text.codePointCount(0, text.length())));
      return text.substring(0, end);
    }
  }

  /** Offset of the line to begin with. */
  private static long start(Source source) throws IOException, NoticeException {
    try (InputStream in = new BufferedInputStream(source.open(), 1 << 16)) {
      long line = 0;
      for (long offset = 0; offset < SEARCHED_BYTES; offset++) {
        int b = in.read();
        if (b < 0) {
          return 0;
        }
        if (b >= 0x80) {
          return offset < CHARACTERS ? 0 : Math.max(line, offset - LONGEST_LINE);
        }
        line = b == '\n' ? offset + 1 : line;
      }
      return 0;
    }
  }
}
