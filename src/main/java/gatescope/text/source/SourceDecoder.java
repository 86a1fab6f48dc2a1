package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.source.encoding.Encoding;
import gatescope.text.source.encoding.EncodingGuess;
import gatescope.text.source.encoding.ForeignSample;
import gatescope.text.source.encoding.StreamDecoder;
import gatescope.text.source.encoding.StreamDecoder.Decoded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/**
 * Reads a source with the encoding that was chosen, or else with the one that the strongest
 * evidence speaks for: its mark, zeros that only UTF-16 and UTF-32 have, all bytes fitting UTF-8,
 * what it says of itself, statistics.
 */
final class SourceDecoder {
  private static final int HEAD_BYTES = 1 << 16;

  /** Text has no other control characters to speak of: one in so many bytes is too many. */
  private static final int BYTES_PER_CONTROL = 50;

  record Result(Encoding encoding, Decoded decoded) {}

  private final Source source;
  private final byte[] head;
  private final boolean small; // the head is all of it
  private final long limit;
  private final LongConsumer progress;

  /**
   * @param limit bytes to read at most
   * @param progress hears the bytes read so far, in each pass anew, and may end the work by
   *     throwing
   * @throws NoticeException if the source has no bytes
   */
  SourceDecoder(Source source, long limit, LongConsumer progress)
      throws IOException, NoticeException {
    this.source = source;
    this.progress = progress;
    head = head(source);
    small = head.length < HEAD_BYTES && head.length <= limit;
    this.limit = small ? head.length : limit;
    if (head.length == 0) {
      throw new NoticeException(Notice.of("textEmpty", source.name()));
    }
  }

  private static byte[] head(Source source) throws IOException, NoticeException {
    try (InputStream in = source.open()) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  /** Small sources, of which there may be many, are opened once. */
  private InputStream open() throws IOException, NoticeException {
    return small ? new ByteArrayInputStream(head) : source.open();
  }

  /** The first bytes of the source, which say most of what it is. */
  byte[] head() {
    return head;
  }

  /**
   * @param chosen the encoding, or null to find it
   * @throws NoticeException if the source is no text in any encoding
   */
  Result decode(Charset chosen) throws IOException, NoticeException {
    if (chosen != null) {
      return decode(Encoding.chosen(chosen));
    }
    Encoding mark = EncodingGuess.ofMark(head);
    if (mark != null) {
      return decode(mark);
    }
    return hasZeros() ? decodeWide() : decodeMultiByte();
  }

  private Result decode(Encoding encoding) throws IOException, NoticeException {
    try (InputStream in = open()) {
      return new Result(encoding, StreamDecoder.decode(in, encoding.charset(), limit, progress));
    }
  }

  private boolean hasZeros() {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private Result decodeWide() throws IOException, NoticeException {
    Encoding wide = EncodingGuess.ofZeros(head);
    if (wide == null) {
      String key = isAllZeros() ? "textZeros" : "textBinary";
      throw new NoticeException(Notice.of(key, source.name()));
    }
    return decode(wide);
  }

  private boolean isAllZeros() {
    for (byte b : head) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private Result decodeMultiByte() throws IOException, NoticeException {
    if (hasControls()) {
      throw new NoticeException(Notice.of("textBinary", source.name()));
    }
    Encoding escapes = EncodingGuess.ofEscapes(head);
    if (escapes != null) {
      return decode(escapes);
    }
    Decoded utf8 = decodeUtf8();
    return utf8 == null ? decode(guess()) : new Result(Encoding.STRICT_UTF_8, utf8);
  }

  private boolean hasControls() {
    int controls = 0;
    for (byte b : head) {
      boolean usual = b < 0 || b >= ' ' || (b >= '\t' && b <= '\r') || b == 0x1B || b == 0x1A;
      controls += usual ? 0 : 1;
    }
    return controls > head.length / BYTES_PER_CONTROL;
  }

  private Decoded decodeUtf8() throws IOException, NoticeException {
    try (InputStream in = open()) {
      return StreamDecoder.decodeStrictly(in, StandardCharsets.UTF_8, limit, progress);
    }
  }

  private Encoding guess() throws IOException, NoticeException {
    try (InputStream in = open()) {
      byte[] sample = ForeignSample.of(in, progress);
      Encoding declared = EncodingGuess.ofDeclaration(head, sample);
      return declared == null ? EncodingGuess.ofStatistics(head, sample) : declared;
    }
  }
}
