package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checks that brackets close in the order in which they opened. */
final class Brackets {
  private Brackets() {}

  /** How deep {@code line} is nested; fails where a bracket does not close properly. */
  static int depth(String line, String opening, String closing) {
    var open = new StringBuilder();
    int deepest = 0;
    for (char symbol : line.toCharArray()) {
      if (opening.indexOf(symbol) >= 0) {
        open.append(closing.charAt(opening.indexOf(symbol)));
        deepest = Math.max(deepest, open.length());
      } else if (closing.indexOf(symbol) >= 0) {
        assertTrue(open.length() > 0, line);
        assertEquals(symbol, open.charAt(open.length() - 1), line);
        open.setLength(open.length() - 1);
      }
    }
    assertEquals("", open.toString(), line);
    return deepest;
  }
}
