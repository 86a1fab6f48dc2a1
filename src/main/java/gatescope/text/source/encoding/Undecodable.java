package gatescope.text.source.encoding;

import gatescope.i18n.Notice;
import java.util.List;

/**
 * The bytes that fit no character; each run of them stands in the text as U+FFFD.
 *
 * @param bytes how many, in total
 * @param first where the first runs are, at most {@link #PLACES}
 */
public record Undecodable(long bytes, List<Place> first) {
  public static final int PLACES = 20;
  public static final Undecodable NONE = new Undecodable(0, List.of());

  public Undecodable {
    first = List.copyOf(first);
  }

  /** What to say of a text with such bytes; there are some. */
  public Notice notice(String name) {
    if (first.isEmpty()) {
      return Notice.of("undecodable", name, bytes);
    }
    return Notice.of("undecodableAt", name, bytes, first.get(0).offset(), first.get(0).line());
  }

  public boolean isNone() {
    return bytes == 0;
  }
}
