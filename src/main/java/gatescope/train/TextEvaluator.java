package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.Lanes;
import gatescope.net.Loss;
import gatescope.net.Network;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import java.util.List;

/**
 * Measures how well a network predicts a text that it reads in one go from the zero state, symbol
 * after symbol as a reader does. Any thread.
 */
public final class TextEvaluator {
  private static final int STEPS = 128;

  private TextEvaluator() {}

  /**
   * @param parameters that nobody writes any more
   * @param ids at least two symbols; each but the first is predicted
   */
  public static Evaluation evaluate(Parameters parameters, List<Integer> ids, Kernels kernels) {
    Network network = new Network(parameters.shape(), kernels);
    Tape tape = new Tape(parameters.shape(), 1, Math.min(STEPS, ids.size() - 1));
    Loss loss = new Loss(network, tape);
    double sum = 0;
    long hits = 0;
    for (int from = 0; from < ids.size() - 1; from += tape.steps()) {
      fill(tape, ids, from);
      network.forward(parameters, tape, Lanes.all(tape));
      loss.measure(tape, Lanes.all(tape));
      sum += loss.sum();
      hits += loss.hits();
      tape.carryState();
    }
    int symbols = ids.size() - 1;
    return new Evaluation(sum / symbols, (double) hits / symbols, symbols);
  }

  private static void fill(Tape tape, List<Integer> ids, int from) {
    for (int t = 0; t < tape.steps(); t++) {
      boolean there = from + t + 1 < ids.size();
      int input = there ? ids.get(from + t) : 0;
      tape.set(t, 0, input, there ? ids.get(from + t + 1) : Tape.NO_TARGET);
    }
  }
}
