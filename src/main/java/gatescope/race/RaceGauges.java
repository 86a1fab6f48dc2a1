package gatescope.race;

import gatescope.explain.GradientReach;
import gatescope.math.Kernels;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import java.util.Optional;

/** What is measured of every racer in the same way: returned symbols and reach. One thread. */
final class RaceGauges {
  private static final int LEAST_LAGS = 64;
  private static final int MOST_LAGS = 256;
  private static final int MOST_PLACES = 64;
  private static final int LEAST_PLACES = 8;

  /** Numbers of one layer's states that a measurement may hold. */
  private static final int ROOM = 600_000;

  /** Steps whose training costs as much as many measurements of the same size. */
  private static final int RETURNED_SPACING = 5;

  private final Corpus corpus;
  private final Kernels kernels;
  private final Optional<ReturnedSymbols> returned;
  private final int returnedInterval;
  private final int lags;

  RaceGauges(Corpus corpus, BatchSize batch, Kernels kernels) {
    this.corpus = corpus;
    this.kernels = kernels;
    returned = ReturnedSymbols.of(corpus);
    int rows = returned.map(symbols -> symbols.places() * symbols.steps()).orElse(0);
    returnedInterval = RETURNED_SPACING * Math.max(1, rows / batch.symbols());
    lags = lags(batch.steps());
  }

  /** A fifth more than the windows are long: what is beyond has never been learned from. */
  private int lags(int steps) {
    int wished = Math.max(LEAST_LAGS, Math.min(MOST_LAGS, steps + steps / 5));
    return Math.max(1, Math.min(wished, corpus.validationSize() - 2));
  }

  Optional<ReturnedSymbols> returned() {
    return returned;
  }

  /** A measurement for a network, or null if no symbols return. */
  ReturnedLoss returnedLoss(NetworkShape shape) {
    return returned.map(symbols -> new ReturnedLoss(symbols, shape, kernels)).orElse(null);
  }

  boolean isReturnedDue(long step) {
    return step % returnedInterval == 0;
  }

  GradientReach reach(Parameters parameters) {
    int width = parameters.shape().hidden() * parameters.shape().layers();
    int places = Math.max(LEAST_PLACES, Math.min(MOST_PLACES, ROOM / (lags * width)));
    return GradientReach.of(
        parameters, corpus.tokens(), corpus.trainSize(), corpus.size(), lags, places, kernels);
  }
}
