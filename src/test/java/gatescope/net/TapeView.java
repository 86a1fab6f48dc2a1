package gatescope.net;

/** Lets tests of other packages see what a tape reads. */
public final class TapeView {
  private TapeView() {}

  public static int input(Tape tape, int t, int lane) {
    return tape.inputs()[tape.row(t, lane)];
  }

  public static int target(Tape tape, int t, int lane) {
    return tape.targets()[tape.row(t, lane)];
  }
}
