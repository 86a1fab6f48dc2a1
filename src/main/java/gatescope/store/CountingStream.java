package gatescope.store;

import gatescope.text.ProgressListener;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells how much of what is expected has been written. */
final class CountingStream extends FilterOutputStream {
  private final double expected;
  private final ProgressListener progress;
  private long written;

  /**
   * @param expected bytes, about
   */
  CountingStream(OutputStream out, long expected, ProgressListener progress) {
    super(out);
    this.expected = Math.max(1, expected);
    this.progress = progress;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    tell(1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    tell(length);
  }

  private void tell(int more) {
    written += more;
    progress.at(Math.min(1, written / expected));
  }
}
