package gatescope.image;

import java.io.IOException;

/** Where programs show their windows: the screen of this machine, or a virtual one. */
final class Screen implements AutoCloseable {
  private static final String DISPLAY = "DISPLAY";

  private final Process virtual; // or null
  private final String number;

  private Screen(Process virtual, String number) {
    this.virtual = virtual;
    this.number = number;
  }

  /** On Linux without a screen starts Xvfb, if that is installed. */
  static Screen find() throws IOException, InterruptedException {
    if (Layout.ofThisMachine() != Layout.LINUX
        || System.getenv(DISPLAY) != null
        || !Programs.has("Xvfb")) {
      return new Screen(null, null);
    }
    Process started =
        new ProcessBuilder("Xvfb", "-screen", "0", "1366x768x24", "-displayfd", "1")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number = started.inputReader().readLine(); // a free one, once it is there
    if (number == null) {
      throw new IOException("Xvfb ended with " + started.waitFor() + " before it had a screen.");
    }
    return new Screen(started, ":" + number.strip());
  }

  boolean isThere() {
    return virtual != null
        || Layout.ofThisMachine() != Layout.LINUX
        || System.getenv(DISPLAY) != null;
  }

  /** Makes a program that is about to start show its window here. */
  void show(ProcessBuilder program) {
    if (virtual != null) {
      program.environment().put(DISPLAY, number);
    }
  }

  @Override
  public void close() {
    if (virtual != null) {
      virtual.destroy();
    }
  }
}
