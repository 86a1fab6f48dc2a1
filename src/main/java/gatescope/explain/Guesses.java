package gatescope.explain;

import gatescope.sample.Distribution;

/**
 * What a network expected after each symbol of a traced text: its likeliest next symbols and their
 * probabilities. Immutable.
 */
public final class Guesses {
  private final int count;
  private final int[] ids; // T × count, the likeliest first
  private final double[] probabilities; // T × count

  private Guesses(int steps, int count) {
    this.count = count;
    ids = new int[steps * count];
    probabilities = new double[steps * count];
  }

  /**
   * The likeliest symbols after every step.
   *
   * @param wanted how many per step; fewer where the vocabulary is smaller
   */
  public static Guesses of(GateTrace trace, int wanted) {
    Guesses guesses = new Guesses(trace.steps(), Math.min(wanted, trace.shape().vocabulary()));
    for (int step = 0; step < trace.steps(); step++) {
      guesses.put(step, trace.prediction(step));
    }
    return guesses;
  }

  private void put(int step, Distribution distribution) {
    for (int id = 0; id < distribution.size(); id++) {
      insert(step, id, distribution.probability(id), Math.min(id, count));
    }
  }

  /** Sorts an id into the list of a step that holds {@code known} of them; ties by index. */
  private void insert(int step, int id, double probability, int known) {
    int start = step * count;
    int place = start + known;
    while (place > start && probabilities[place - 1] < probability) {
      place--;
    }
    if (place - start < count) {
      int last = start + Math.min(known, count - 1);
      System.arraycopy(ids, place, ids, place + 1, last - place);
      System.arraycopy(probabilities, place, probabilities, place + 1, last - place);
      ids[place] = id;
      probabilities[place] = probability;
    }
  }

  /** How many there are per step. */
  public int count() {
    return count;
  }

  /** The id of a guess after a step, rank 0 being the likeliest. */
  public int id(int step, int rank) {
    return ids[step * count + rank];
  }

  /** The probability of that guess, at temperature 1. */
  public double probability(int step, int rank) {
    return probabilities[step * count + rank];
  }
}
