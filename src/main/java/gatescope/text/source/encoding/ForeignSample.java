package gatescope.text.source.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * The first lines of a file that have bytes beyond ASCII, for the rest says nothing of its
 * encoding. Lines start at a character in every encoding that keeps ASCII.
 */
public final class ForeignSample {
  private static final int BYTES = 1 << 16;
  private static final int CHUNK_BYTES = 1 << 17;

  private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean foreign;

  private ForeignSample() {}

  public static byte[] of(InputStream stream, LongConsumer progress) throws IOException {
    ForeignSample lines = new ForeignSample();
    long read = 0;
    byte[] chunk = stream.readNBytes(CHUNK_BYTES);
    while (chunk.length > 0 && !lines.isFull()) {
      lines.add(chunk);
      read += chunk.length;
      progress.accept(read);
      chunk = stream.readNBytes(CHUNK_BYTES);
    }
    lines.endLine();
    return lines.sample.toByteArray();
  }

  private boolean isFull() {
    return sample.size() >= BYTES;
  }

  private void add(byte[] chunk) {
    for (int k = 0; k < chunk.length && !isFull(); k++) {
      foreign |= chunk[k] < 0;
      if (foreign || line.size() < BYTES) {
        line.write(chunk[k]);
      }
      if (chunk[k] == '\n' || (foreign && line.size() > BYTES)) {
        endLine();
      }
    }
  }

  private void endLine() {
    if (foreign) {
      sample.write(line.toByteArray(), 0, line.size());
    }
    line.reset();
    foreign = false;
  }
}
