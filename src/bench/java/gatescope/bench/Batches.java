package gatescope.bench;

import java.util.SplittableRandom;

/**
 * The same few batches for every program, cut from an endless text in which a symbol allows eight
 * next ones: a model that learns gets below ln 65 = 4.17 nats and towards ln 8 = 2.08.
 */
final class Batches {
  private static final int COUNT = 8;

  private final int[][] inputs = new int[COUNT][]; // T·B, row t·B + lane
  private final int[][] targets = new int[COUNT][];
  private int next = -1;

  Batches(Task task) {
    SplittableRandom random = new SplittableRandom(1);
    int[] last = random.ints(task.lanes, 0, Task.VOCABULARY).toArray();
    for (int k = 0; k < COUNT; k++) {
      inputs[k] = new int[task.lanes * task.steps];
      targets[k] = new int[inputs[k].length];
      for (int row = 0; row < inputs[k].length; row++) {
        int lane = row % task.lanes;
        inputs[k][row] = last[lane];
        last[lane] = (7 * last[lane] + 5 * random.nextInt(8)) % Task.VOCABULARY;
        targets[k][row] = last[lane];
      }
    }
  }

  static int count() {
    return COUNT;
  }

  /** Goes on and returns which batch it is now. */
  int advance() {
    next = (next + 1) % COUNT;
    return next;
  }

  int[] inputs(int batch) {
    return inputs[batch];
  }

  int[] targets(int batch) {
    return targets[batch];
  }
}
