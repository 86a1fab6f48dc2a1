package gatescope.lesson;

/** What a network is compared with: guessing, counted symbols, pairs, five in a row. */
public enum Baseline {
  GUESSING(0),
  SINGLE(1),
  PAIRS(2),
  FIVES(5);

  private final int order;

  Baseline(int order) {
    this.order = order;
  }

  /** The length of its n-grams, 0 for guessing. */
  public int order() {
    return order;
  }
}
