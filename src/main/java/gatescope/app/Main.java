package gatescope.app;

/** Starts Gatescope. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Gatescope " + Runtime.version());
  }
}
