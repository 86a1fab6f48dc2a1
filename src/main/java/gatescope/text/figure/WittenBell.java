package gatescope.text.figure;

import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import gatescope.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * n-grams with interpolated Witten–Bell smoothing, all orders up to one in turn.
 *
 * <pre>
 * P(w | h) = (c(h w) + N(h) · P(w | h′)) / (c(h) + N(h))
 * </pre>
 *
 * where h′ is h without its first symbol, N(h) the number of different symbols seen after h, and
 * the shortest history backs off to the uniform distribution (Witten and Bell 1991; Chen and
 * Goodman 1998).
 *
 * <p>Only histories that the validation part asks for are counted, one order after the other, so
 * that memory depends on the validated symbols more than on the text. Histories are known by 64-bit
 * hashes; equal hashes of different symbols are too rare to matter.
 */
final class WittenBell {
  private static final int REPORT = 1 << 16;

  private final Tokens tokens;
  private final int counted;
  private final int from;
  private final double[] probabilities; // of the validated symbols, by the orders so far

  /**
   * @param counted how many of the first symbols are counted
   */
  WittenBell(Corpus corpus, int counted) {
    this.tokens = corpus.tokens();
    this.counted = counted;
    from = corpus.trainSize();
    probabilities = new double[corpus.validatedSize()];
    Arrays.fill(probabilities, 1.0 / corpus.vocabulary().size());
  }

  /** The mean loss of each order from 1 on, nats per symbol; histories may reach into training. */
  List<Double> losses(int orders, ProgressListener progress) {
    List<Double> losses = new ArrayList<>();
    for (int length = 0; length < orders; length++) {
      refine(length, progress.part((double) length / orders, (length + 1.0) / orders));
      losses.add(loss());
    }
    progress.at(1);
    return losses;
  }

  private double loss() {
    double sum = 0;
    for (double p : probabilities) {
      sum -= Math.log(p);
    }
    return sum / probabilities.length;
  }

  /** Interpolates the probabilities with those after histories of one more symbol. */
  private void refine(int length, ProgressListener progress) {
    LongIndex histories = new LongIndex(probabilities.length);
    for (int k = 0; k < probabilities.length; k++) {
      if (from + k >= length) {
        histories.add(history(from + k, length));
      }
    }
    int[] seen = new int[histories.size()]; // c(h)
    int[] kinds = new int[histories.size()]; // N(h)
    LongCounts grams = new LongCounts(); // c(h w)
    for (int at = length; at < counted; at++) {
      if (at % REPORT == 0) {
        progress.at((double) at / counted);
      }
      long history = history(at, length);
      int number = histories.number(history);
      if (number != LongIndex.NONE) {
        seen[number]++;
        kinds[number] += grams.add(gram(history, at)) == 1 ? 1 : 0;
      }
    }
    for (int k = 0; k < probabilities.length; k++) {
      if (from + k >= length) {
        long history = history(from + k, length);
        int number = histories.number(history);
        if (seen[number] > 0) {
          double hits = grams.get(gram(history, from + k));
          double all = (double) seen[number] + kinds[number];
          probabilities[k] = (hits + kinds[number] * probabilities[k]) / all;
        }
      }
    }
  }

  /** A hash of the {@code length} symbols before a place. */
  private long history(int at, int length) {
    long key = length;
    for (int k = at - length; k < at; k++) {
      key = mix(key ^ tokens.get(k));
    }
    return key;
  }

  private long gram(long history, int at) {
    return mix(history ^ tokens.get(at));
  }

  private static long mix(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }
}
