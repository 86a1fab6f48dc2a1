package gatescope.image;

import java.io.IOException;

/** Where programs show their windows: the screen of this machine, or a virtual one. */
final class Screen implements AutoCloseable {
  private static final String DISPLAY = "DISPLAY";

  /** A number that nobody who sits at a machine has. */
  private static final String NUMBER = ":97";

  private final Process virtual; // or null

  private Screen(Process virtual) {
    this.virtual = virtual;
  }

  /** On Linux without a screen starts Xvfb, if that is installed. */
  static Screen find() throws IOException, InterruptedException {
    if (Layout.ofThisMachine() != Layout.LINUX
        || System.getenv(DISPLAY) != null
        || !Programs.has("Xvfb")) {
      return new Screen(null);
    }
    Process started =
        new ProcessBuilder("Xvfb", NUMBER, "-screen", "0", "1366x768x24", "-displayfd", "1")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    started.inputReader().readLine(); // its number, once it is there
    return new Screen(started);
  }

  boolean isThere() {
    return virtual != null
        || Layout.ofThisMachine() != Layout.LINUX
        || System.getenv(DISPLAY) != null;
  }

  /** Makes a program that is about to start show its window here. */
  void show(ProcessBuilder program) {
    if (virtual != null) {
      program.environment().put(DISPLAY, NUMBER);
    }
  }

  @Override
  public void close() {
    if (virtual != null) {
      virtual.destroy();
    }
  }
}
