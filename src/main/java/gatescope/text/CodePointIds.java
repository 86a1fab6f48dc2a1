package gatescope.text;

import java.util.Arrays;

/**
 * The id of each code point by two array reads: encoding a large text is limited by memory alone.
 */
final class CodePointIds {
  private static final int PAGE = 1 << 8;
  private static final int UNKNOWN = -1;

  private final int[][] pages = new int[(Character.MAX_CODE_POINT + 1) / PAGE][];

  CodePointIds(Vocabulary vocabulary) {
    for (int id = 0; id < vocabulary.size(); id++) {
      int codePoint = vocabulary.symbol(id).codePointAt(0);
      int page = codePoint / PAGE;
      if (pages[page] == null) {
        pages[page] = new int[PAGE];
        Arrays.fill(pages[page], UNKNOWN);
      }
      pages[page][codePoint % PAGE] = id;
    }
  }

  /** The id, or −1. */
  int id(int codePoint) {
    int[] page = pages[codePoint / PAGE];
    return page == null ? UNKNOWN : page[codePoint % PAGE];
  }
}
