package gatescope.train.batch;

/** Windows of equal length at equal distances. */
record Windows(int from, int count, int length, int stride) implements Spans {
  /**
   * As many windows as fit into the symbols [from, to) with the symbol after each.
   *
   * @param length symbols of a window; less if only a shorter one fits
   */
  static Windows of(int from, int to, int length, int stride) {
    int fitting = Math.max(1, Math.min(length, to - from - 1));
    return new Windows(from, (to - from - 1 - fitting) / stride + 1, fitting, stride);
  }

  @Override
  public int start(int k) {
    return from + k * stride;
  }

  @Override
  public int length(int k) {
    return length;
  }

  @Override
  public boolean isUniform() {
    return true;
  }

  @Override
  public long symbols() {
    return (long) count * length;
  }
}
