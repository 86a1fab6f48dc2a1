package gatescope.bench;

/** A next symbol that costs nothing to choose but depends on the logits, so that none is unused. */
final class Choice {
  private Choice() {}

  static int next(int id, float logit) {
    return (id + (logit > 0 ? 1 : 2)) % Task.VOCABULARY;
  }
}
