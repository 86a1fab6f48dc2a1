package gatescope.train;

import gatescope.net.Lanes;
import gatescope.net.Loss;
import gatescope.net.Network;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import gatescope.text.Tokens;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Measures the loss on a stretch of text with a tape and state of its own, so that it never
 * disturbs the training state. Used by one thread.
 */
public final class Evaluator {
  private static final int LANES = 16;
  private static final int STEPS = 64;

  /** The largest number of rows of its tape. */
  static final int MAX_ROWS = LANES * STEPS;

  /** A lane shorter than this would be dominated by its cold start. */
  private static final int MIN_LANE = 256;

  private final Network network;
  private final BatchStream stream;
  private final Tape tape;
  private final Loss loss;
  private final Team team;
  private final Lanes[] shares;
  private final IntConsumer passPart = this::pass;
  private Parameters parameters;

  /**
   * @param to first symbol not used, at least {@code from + 2}
   */
  public Evaluator(Network network, Tokens tokens, int from, int to, Team team) {
    this.network = network;
    this.team = team;
    int targets = to - from - 1;
    int lanes = Math.max(1, Math.min(LANES, targets / MIN_LANE));
    BatchSize batch = new BatchSize(lanes, Math.min(STEPS, targets));
    stream = new BatchStream(tokens, from, to, batch);
    tape = new Tape(network.shape(), batch.lanes(), batch.steps());
    loss = new Loss(network, tape);
    shares = new Lanes[team.size()];
    for (int part = 0; part < shares.length; part++) {
      shares[part] = Lanes.part(tape, part, shares.length);
    }
  }

  /**
   * Reads the whole stretch.
   *
   * @param cancelled asked before every batch
   * @return empty if cancelled
   */
  public Optional<Evaluation> evaluate(Parameters current, BooleanSupplier cancelled) {
    parameters = current;
    stream.rewind();
    double sum = 0;
    long hits = 0;
    long symbols = 0;
    for (int batch = 0; batch < stream.batchesWithRest(); batch++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      stream.next(tape);
      team.run(passPart);
      sum += loss.sum();
      hits += loss.hits();
      symbols += tape.targetCount();
    }
    return Optional.of(new Evaluation(sum / symbols, (double) hits / symbols, symbols));
  }

  private void pass(int part) {
    if (shares[part].count() > 0) {
      network.forward(parameters, tape, shares[part]);
      loss.measure(tape, shares[part]);
    }
  }
}
