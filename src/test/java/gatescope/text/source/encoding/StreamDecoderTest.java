package gatescope.text.source.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.source.Sources;
import gatescope.text.source.encoding.StreamDecoder.Decoded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes become characters in chunks as if there were none, and no byte is lost silently. */
class StreamDecoderTest {
  private static final int LONG = 300_000;

  private static Decoded decode(byte[] bytes, Charset charset) throws IOException {
    return StreamDecoder.decode(new ByteArrayInputStream(bytes), charset, Long.MAX_VALUE, n -> {});
  }

  private static Decoded decodeUtf8(byte[] bytes) throws IOException {
    return decode(bytes, StandardCharsets.UTF_8);
  }

  /** Any characters, in lengths of one to four bytes. */
  private static String random(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    int[] ends = {0x80, 0x800, 0xD800, 0x10FFFF};
    for (int k = 0; k < size; k++) {
      text.appendCodePoint(1 + random.nextInt(ends[random.nextInt(ends.length)]));
    }
    return text.toString()
        .replaceAll("[\\uD800-\\uDFFF](?<![\\uD800-\\uDBFF][\\uDC00-\\uDFFF])", "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030"})
  void chunksMakeNoDifference(String charset) throws IOException {
    Charset form = Charset.forName(charset);
    for (long seed = 1; seed <= 3; seed++) {
      String text = new String(random(seed, LONG).getBytes(form), form);
      Decoded decoded = decode(text.getBytes(form), form);
      assertTrue(text.equals(decoded.text()), "other characters with seed " + seed);
      assertTrue(decoded.undecodable().isNone());
    }
  }

  @Test
  void everyWrongByteIsCountedAndLocated() throws IOException {
    byte[] bytes = Sources.utf8("one\ntwo\r\nthree\rfour ü\n".repeat(20_000));
    long perBlock = Sources.utf8("one\ntwo\r\nthree\rfour ü\n").length;
    long[] at = {0, 4, perBlock * 10_000 + 9, bytes.length - 1};
    for (long offset : at) {
      bytes[(int) offset] = (byte) 0xFF;
    }
    Decoded decoded = decodeUtf8(bytes);
    assertEquals(4, decoded.undecodable().bytes());
    assertEquals(
        List.of(
            new Place(0, 1), new Place(4, 2), new Place(at[2], 40_003), new Place(at[3], 80_000)),
        decoded.undecodable().first());
    assertEquals(4, decoded.text().chars().filter(c -> c == 0xFFFD).count());
    assertEquals(bytes.length - 20_000, decoded.text().length(), "ü has two bytes");
  }

  @Test
  void manyWrongBytesAreCounted() throws IOException {
    byte[] bytes = new byte[400_000];
    Arrays.fill(bytes, (byte) 'a');
    for (int k = 0; k < bytes.length; k += 4) {
      bytes[k] = (byte) 0x80;
    }
    Decoded decoded = decodeUtf8(bytes);
    assertEquals(100_000, decoded.undecodable().bytes());
    assertEquals(Undecodable.PLACES, decoded.undecodable().first().size());
    assertEquals(bytes.length, decoded.text().length());
  }

  @Test
  void truncatedUtf8IsCounted() throws IOException {
    byte[] bytes = Sources.utf8("月光".repeat(1000));
    Decoded decoded = decodeUtf8(Arrays.copyOf(bytes, bytes.length - 1));
    assertEquals(
        new Undecodable(2, List.of(new Place(bytes.length - 3L, 1))), decoded.undecodable());
    assertEquals("月光".repeat(999) + "月\uFFFD", decoded.text());
  }

  /** U+FFFD that stands in a file is a character like others. */
  @Test
  void aReplacementCharacterIsNoError() throws IOException {
    String text = "a\uFFFDb".repeat(100_000);
    Decoded decoded = decodeUtf8(Sources.utf8(text));
    assertTrue(text.equals(decoded.text()));
    assertTrue(decoded.undecodable().isNone());
    assertEquals(
        text,
        StreamDecoder.decodeStrictly(in(text), StandardCharsets.UTF_8, 1 << 20, n -> {}).text());
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(Sources.utf8(text));
  }

  @Test
  void strictnessEndsAtTheFirstWrongByte() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Sources.utf8("a".repeat(LONG)));
    bytes.write(0xC3);
    bytes.writeBytes(Sources.utf8("a".repeat(LONG)));
    assertNull(
        StreamDecoder.decodeStrictly(
            new ByteArrayInputStream(bytes.toByteArray()),
            StandardCharsets.UTF_8,
            Long.MAX_VALUE,
            n -> {}));
  }

  @Test
  void theFirstPartEndsWithALine() throws IOException {
    String line = "床前明月光，疑是地上霜。\n";
    String text = line.repeat(20_000);
    for (long limit : new long[] {100, 1 << 17, 500_001}) {
      Decoded decoded = StreamDecoder.decode(in(text), StandardCharsets.UTF_8, limit, n -> {});
      long lines = limit / Sources.utf8(line).length;
      assertTrue(decoded.cut());
      assertTrue(decoded.undecodable().isNone(), "the character that was cut is no error");
      assertEquals(line.repeat((int) lines), decoded.text(), "limit " + limit);
    }
    assertFalse(
        StreamDecoder.decode(in("abc"), StandardCharsets.UTF_8, 3, n -> {}).cut(), "all of it");
  }

  @Test
  void aLongLineIsCutAtACharacter() throws IOException {
    Decoded decoded =
        StreamDecoder.decode(in("月".repeat(LONG)), StandardCharsets.UTF_8, 400_000, n -> {});
    assertEquals("月".repeat(400_000 / 3), decoded.text());
    assertTrue(decoded.undecodable().isNone());
  }

  @Test
  void theListenerHearsAllAndMayEndIt() throws IOException {
    long[] last = {0};
    String text = "abc\n".repeat(LONG);
    StreamDecoder.decode(
        in(text),
        StandardCharsets.UTF_8,
        Long.MAX_VALUE,
        read -> {
          assertTrue(read >= last[0]);
          last[0] = read;
        });
    assertEquals(text.length(), last[0]);
    assertThrows(
        CancellationException.class,
        () ->
            StreamDecoder.decode(
                in(text),
                StandardCharsets.UTF_8,
                Long.MAX_VALUE,
                read -> {
                  if (read > 200_000) {
                    throw new CancellationException();
                  }
                }));
  }
}
