package gatescope.store;

import gatescope.text.Tokens;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Symbol ids as bytes: one, two or four each, little-endian, as the vocabulary requires. */
final class CorpusBytes {
  private static final int BUFFER_SYMBOLS = 1 << 14;

  private CorpusBytes() {}

  /** Bytes of one symbol. */
  static int width(int vocabulary) {
    if (vocabulary <= 1 << 8) {
      return 1;
    }
    return vocabulary <= 1 << 16 ? 2 : 4;
  }

  static void write(Tokens tokens, int vocabulary, OutputStream out) throws IOException {
    int width = width(vocabulary);
    byte[] buffer = new byte[BUFFER_SYMBOLS * width];
    int filled = 0;
    for (int k = 0; k < tokens.size(); k++) {
      for (int b = 0; b < width; b++) {
        buffer[filled++] = (byte) (tokens.get(k) >>> 8 * b);
      }
      if (filled == buffer.length) {
        out.write(buffer, 0, filled);
        filled = 0;
      }
    }
    out.write(buffer, 0, filled);
  }

  static Tokens read(InputStream in, int size, int vocabulary) throws IOException {
    int width = width(vocabulary);
    Tokens.Builder tokens = new Tokens.Builder(size, vocabulary);
    byte[] buffer = new byte[BUFFER_SYMBOLS * width];
    for (int from = 0; from < size; from += BUFFER_SYMBOLS) {
      int count = Math.min(BUFFER_SYMBOLS, size - from);
      if (in.readNBytes(buffer, 0, count * width) < count * width) {
        throw new EOFException("the corpus ends too early");
      }
      for (int k = 0; k < count; k++) {
        tokens.add(symbol(buffer, k * width, width, vocabulary));
      }
    }
    return tokens.build();
  }

  private static int symbol(byte[] bytes, int at, int width, int vocabulary)
      throws FormatException {
    int id = 0;
    for (int b = 0; b < width; b++) {
      id |= (bytes[at + b] & 0xFF) << 8 * b;
    }
    if (id < 0 || id >= vocabulary) {
      throw new FormatException("symbol " + id + " of the corpus is not in the vocabulary");
    }
    return id;
  }
}
