package gatescope.text;

/**
 * How a text is parted into what trains and what validates.
 *
 * @param validationShare of the symbols, {@value #MIN_SHARE} to {@value #MAX_SHARE}; whole rows or
 *     files may come only near it
 */
public record Split(SplitKind kind, double validationShare) {
  public static final double MIN_SHARE = 0.02;
  public static final double MAX_SHARE = 0.5;
  public static final Split LAST_TENTH = new Split(SplitKind.CONTIGUOUS, 0.1);

  public Split {
    if (!(validationShare >= MIN_SHARE && validationShare <= MAX_SHARE)) {
      throw new IllegalArgumentException("validation share " + validationShare);
    }
  }
}
