package gatescope.text.source.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Decodes one stream, a chunk at a time, into one string; what fits no character becomes U+FFFD and
 * is counted and located.
 *
 * <p>Chunks of UTF-8 are decoded by {@link String} itself, which is several times faster than a
 * {@link CharsetDecoder} and as strict if its result is looked at: a chunk whose string holds no
 * U+FFFD had no wrong byte. The others are decoded again, slowly. The strings of the chunks are
 * joined without another copy and stay compact if all of them are.
 */
public final class StreamDecoder {
  /** Fits the cache, and is small enough for the garbage collector to handle in passing. */
  private static final int CHUNK_BYTES = 1 << 17;

  private static final int LONGEST_CHARACTER = 16; // with its escape sequence
  private static final char REPLACEMENT = '\uFFFD';
  private static final String MARK = "\uFEFF";

  /**
   * @param cut whether the stream went on after the limit; the text then ends with a whole line, or
   *     a whole character if the last line is very long
   */
  public record Decoded(String text, Undecodable undecodable, boolean cut) {}

  private final boolean utf8;
  private final boolean strict;
  private final CharsetDecoder decoder;
  private final ByteBuffer in;
  private final CharBuffer out;
  private final List<String> pieces = new ArrayList<>();
  private final UndecodableBytes undecodable = new UndecodableBytes();
  private int passed; // pieces that the undecodable bytes know of
  private long offset; // bytes of the stream before the buffer

  private StreamDecoder(Charset charset, boolean strict, long limit) {
    this.strict = strict;
    in = ByteBuffer.allocate((int) Math.min(CHUNK_BYTES, limit + LONGEST_CHARACTER));
    out = CharBuffer.allocate(in.capacity());
    utf8 = charset.equals(StandardCharsets.UTF_8);
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Decodes at most {@code limit} bytes.
   *
   * @param progress hears the bytes read so far, and may end the work by throwing
   */
  public static Decoded decode(
      InputStream stream, Charset charset, long limit, LongConsumer progress) throws IOException {
    return new StreamDecoder(charset, false, limit).run(stream, limit, progress);
  }

  /** The same, or null as soon as a byte fits no character. */
  public static Decoded decodeStrictly(
      InputStream stream, Charset charset, long limit, LongConsumer progress) throws IOException {
    return new StreamDecoder(charset, true, limit).run(stream, limit, progress);
  }

  private Decoded run(InputStream stream, long limit, LongConsumer progress) throws IOException {
    long read = 0;
    boolean cut = false;
    boolean end = false;
    while (!end) {
      int wanted = (int) Math.min(in.remaining(), limit - read);
      int got = stream.readNBytes(in.array(), in.position(), wanted);
      read += got;
      progress.accept(read);
      cut = read == limit && stream.read() >= 0;
      end = got < wanted || read == limit;
      in.limit(in.position() + got).position(0);
      decodeChunk(end && !cut);
      if (strict && undecodable.bytes() > 0) {
        return null;
      }
      offset += in.position();
      in.compact();
    }
    if (cut) {
      cutAtLine();
    }
    return new Decoded(withoutMark(String.join("", pieces)), undecodable.result(), cut);
  }

  private void decodeChunk(boolean end) {
    if (!utf8 || !decodeUtf8(end)) {
      decodeSlowly(end);
    }
  }

  /** Returns false, having done nothing, if a byte may be wrong. */
  private boolean decodeUtf8(boolean end) {
    int whole = end ? in.limit() : wholeCharacters(in.array(), in.limit());
    String piece = new String(in.array(), 0, whole, StandardCharsets.UTF_8);
    if (piece.indexOf(REPLACEMENT) >= 0) {
      return false;
    }
    pieces.add(piece);
    in.position(whole);
    return true;
  }

  /** The bytes before a UTF-8 character that the buffer holds the beginning of. */
  private static int wholeCharacters(byte[] bytes, int length) {
    for (int back = 1; back <= Math.min(3, length); back++) {
      int b = bytes[length - back] & 0xFF;
      if (b >= 0xC0) {
        int size = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
        return size > back ? length - back : length;
      }
      if (b < 0x80) {
        return length;
      }
    }
    return length;
  }

  private void decodeSlowly(boolean end) {
    CoderResult result = decoder.decode(in, out, end);
    while (!result.isUnderflow()) {
      if (result.isOverflow()) {
        flush();
      } else {
        replace(result.length());
      }
      result = decoder.decode(in, out, end);
    }
    if (end) {
      decoder.flush(out);
    }
    flush();
  }

  private void replace(int length) {
    if (undecodable.isLocating() || !out.hasRemaining()) {
      flush();
    }
    if (undecodable.isLocating()) {
      pieces.subList(passed, pieces.size()).forEach(undecodable::pass);
      passed = pieces.size();
    }
    undecodable.add(offset + in.position(), length);
    in.position(in.position() + length);
    out.put(REPLACEMENT);
  }

  private void flush() {
    if (out.flip().hasRemaining()) {
      pieces.add(out.toString());
    }
    out.clear();
  }

  /** Drops what follows the last line end, unless that would be most of the text. */
  private void cutAtLine() {
    int end = -1;
    int last = pieces.size();
    while (end < 0 && last > pieces.size() / 2) {
      end = pieces.get(--last).lastIndexOf('\n');
    }
    if (end >= 0) {
      pieces.set(last, pieces.get(last).substring(0, end + 1));
      pieces.subList(last + 1, pieces.size()).clear();
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }
}
