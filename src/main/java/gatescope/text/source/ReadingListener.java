package gatescope.text.source;

/**
 * Hears how far the reading is, and may end it by throwing {@link
 * java.util.concurrent.CancellationException}. Called by the reading thread about once per megabyte
 * and file.
 */
@FunctionalInterface
public interface ReadingListener {
  ReadingListener NONE = (bytes, total) -> {};

  /**
   * @param bytes read so far, never falling
   * @param total of all files; at least {@code bytes}
   */
  void read(long bytes, long total);
}
