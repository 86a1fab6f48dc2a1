package gatescope.text.source.encoding;

import java.util.ArrayList;
import java.util.List;

/** Counts the bytes of one file that fit no character, and notes where the first are. */
final class UndecodableBytes {
  private final List<Place> first = new ArrayList<>();
  private long bytes;
  private long lines = 1;
  private boolean afterReturn;

  /** Counts a run, after the text before it was passed. */
  void add(long offset, int length) {
    bytes += length;
    if (isLocating()) {
      first.add(new Place(offset, lines));
    }
  }

  /** Whether text still has to be passed so that the next run gets its line. */
  boolean isLocating() {
    return first.size() < Undecodable.PLACES;
  }

  /** Counts line ends: LF, CR LF or CR. */
  void pass(CharSequence text) {
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      lines += c == '\r' || (c == '\n' && !afterReturn) ? 1 : 0;
      afterReturn = c == '\r';
    }
  }

  long bytes() {
    return bytes;
  }

  Undecodable result() {
    return bytes == 0 ? Undecodable.NONE : new Undecodable(bytes, first);
  }
}
