package gatescope.train;

import gatescope.net.Lanes;
import gatescope.net.Loss;
import gatescope.net.Network;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import gatescope.text.Corpus;
import gatescope.text.Tokens;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.BatchStream;
import gatescope.train.batch.Batches;
import gatescope.train.batch.Reading;
import gatescope.train.settings.Fault;
import gatescope.train.settings.TrainingSettings;
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

  private static final int MAX_ROWS = LANES * STEPS;

  /** A lane shorter than this would be dominated by its cold start. */
  private static final int MIN_LANE = 256;

  private final Network network;
  private final Batches batches;
  private final Fault fault;
  private final Tape tape;
  private final Loss loss;
  private final Team team;
  private final Lanes[] shares;
  private final IntConsumer passPart = this::pass;
  private Parameters parameters;

  /**
   * Reads as one stream.
   *
   * @param to first symbol not used, at least {@code from + 2}
   */
  public Evaluator(Network network, Tokens tokens, int from, int to, Team team) {
    this(network, new BatchStream(tokens, from, to, size(to - from - 1)), Fault.NONE, team);
  }

  private Evaluator(Network network, Batches batches, Fault fault, Team team) {
    this.network = network;
    this.batches = batches;
    this.fault = fault;
    this.team = team;
    tape = new Tape(network.shape(), batches.size().lanes(), batches.size().steps());
    loss = new Loss(network, tape);
    shares = new Lanes[team.size()];
    for (int part = 0; part < shares.length; part++) {
      shares[part] = Lanes.part(tape, part, shares.length);
    }
  }

  private static BatchSize size(int targets) {
    int lanes = Math.max(1, Math.min(LANES, targets / MIN_LANE));
    return new BatchSize(lanes, Math.min(STEPS, targets));
  }

  /**
   * Reads the beginning of the validation part as a run with these settings reads its text, with
   * what is broken there.
   */
  static Evaluator ofValidation(
      Network network, Corpus corpus, TrainingSettings settings, Team team) {
    Batches batches = validation(corpus, settings);
    return new Evaluator(network, batches, settings.fault(), team);
  }

  private static Batches validation(Corpus corpus, TrainingSettings settings) {
    int from = corpus.trainSize();
    int part = corpus.validatedSize();
    if (settings.reading().isStream()) {
      return new BatchStream(corpus.tokens(), from, from + part, size(part - 1));
    }
    BatchSize size = size(settings);
    Reading sparse = settings.reading().atMost(Corpus.MAX_VALIDATED, part, size.steps());
    return sparse.batches(corpus, from, from + part, size, settings.seed());
  }

  /** The tape for such settings, or a larger one. */
  static BatchSize size(TrainingSettings settings) {
    int steps = settings.reading().isStream() ? STEPS : settings.batch().steps();
    return new BatchSize(Math.max(1, Math.min(LANES, MAX_ROWS / steps)), steps);
  }

  /** How many symbols it reads. */
  long symbols() {
    return batches.symbols();
  }

  /**
   * Reads the whole stretch.
   *
   * @param cancelled asked before every batch
   * @return empty if cancelled
   */
  public Optional<Evaluation> evaluate(Parameters current, BooleanSupplier cancelled) {
    parameters = current;
    batches.begin(0);
    double sum = 0;
    long hits = 0;
    long symbols = 0;
    for (int batch = 0; batch < batches.batchesWithRest(); batch++) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      batches.next(tape);
      fault.spoil(tape);
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
