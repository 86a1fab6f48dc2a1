package gatescope.app;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;

/** What the fonts of this machine can show. */
final class Fonts {
  private static final char CHINESE = '\u95e8'; // the character for "gate"

  private Fonts() {}

  /**
   * Whether any font has Chinese characters; looks through all of them, so not on the FX thread.
   */
  static boolean canShowChinese() {
    Font[] fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
    return Arrays.stream(fonts).anyMatch(font -> font.canDisplay(CHINESE));
  }
}
