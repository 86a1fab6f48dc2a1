package gatescope.text.figure;

import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import java.util.List;

/**
 * What a corpus lets one expect before training: the validation loss of n-grams, which a network
 * must beat before one may say that it has learned more than they know.
 *
 * @param uniform the loss of guessing, ln V, nats per symbol
 * @param losses of single symbols, pairs, and so on up to n symbols, nats per symbol
 * @param counted how many symbols of the training part were counted
 * @param measured how many symbols of the validation part were predicted
 */
public record Expectations(double uniform, List<Double> losses, int counted, int measured) {
  /** Up to n-grams of so many symbols. */
  public static final int ORDERS = 5;

  /** At most so many symbols of the training part are counted. */
  static final int MAX_COUNTED = 10_000_000;

  public Expectations {
    losses = List.copyOf(losses);
  }

  /**
   * Counts the training part and predicts the validation part, as much of it as a network is
   * validated on.
   *
   * @param progress may end the work by throwing {@link
   *     java.util.concurrent.CancellationException}, which then comes out of here
   */
  public static Expectations of(Corpus corpus, ProgressListener progress) {
    int counted = Math.min(corpus.trainSize(), MAX_COUNTED);
    WittenBell model = new WittenBell(corpus, counted);
    List<Double> losses = model.losses(ORDERS, progress);
    double uniform = Math.log(corpus.vocabulary().size());
    return new Expectations(uniform, losses, counted, corpus.validatedSize());
  }

  /**
   * The loss of an order, nats per symbol.
   *
   * @param order 0 for guessing, 1 for single symbols, 2 for pairs, up to {@link #ORDERS}
   */
  public double loss(int order) {
    return order == 0 ? uniform : losses.get(order - 1);
  }
}
