package gatescope.app;

import java.util.Locale;

/** Whether there is a screen, and how to do without. */
final class Display {
  private Display() {}

  /** On Linux a window needs an X or Wayland display; elsewhere there always is one. */
  static boolean isThere() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean offScreen = "Monocle".equals(System.getProperty("glass.platform"));
    return !linux || offScreen || isSet("DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }

  /** Makes JavaFX draw into memory, before it starts. */
  static void goOffScreen(PictureSize size) {
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("headless.geometry", size.width() + "x" + size.height() + "-32");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }
}
