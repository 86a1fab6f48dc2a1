package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialisation;
import gatescope.net.Parameters;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.sample.Sampler;
import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import gatescope.text.SampleTexts;
import gatescope.text.figure.Expectations;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Short forms of the figures that a correct trainer reproduces, each a rung harder than the one
 * before; the first rungs stand in {@link LearnerTest}, the long forms in {@code NightlyTest}.
 */
class LadderTest {
  private static final int LONGEST = 10;

  /** Ten units count: after X every b and the end of the line are certain, and so predicted. */
  @Test
  void tenUnitsCountToTen() {
    Corpus corpus = Corpora.of(counting(4000));
    TrainingSettings settings =
        new TrainingSettings(
            new ModelSettings(CellKind.LSTM, 1, 10, 0, 0, 1),
            new BatchSize(8, 48),
            LearningSettings.adam(1e-2, 1),
            150,
            1);
    try (Epochs epochs = new Epochs(corpus, settings, Initialisation.BY_WIDTH, 1)) {
      int wrong = Integer.MAX_VALUE;
      for (int epoch = 0; epoch < settings.epochs() && wrong > 0; epoch++) {
        epochs.train();
        wrong = miscounted(corpus, epochs.parameters());
      }
      assertEquals(0, wrong, "lines of aⁿXbⁿ with a wrong prediction");
    }
  }

  /** Lines aⁿXbⁿ, n from 1 to 10 in random order. */
  private static String counting(int lines) {
    SplittableRandom random = new SplittableRandom(9);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      int n = 1 + random.nextInt(LONGEST);
      text.append("a".repeat(n)).append('X').append("b".repeat(n)).append('\n');
    }
    return text.toString();
  }

  /** How many of the ten lines have a wrong symbol among those that are certain. */
  private static int miscounted(Corpus corpus, Parameters parameters) {
    Sampler sampler = new Sampler(parameters, Kernels.best());
    int wrong = 0;
    for (int n = 1; n <= LONGEST; n++) {
      sampler.reset();
      read(sampler, corpus, "\n" + "a".repeat(n));
      String written = "";
      String next = likeliest(corpus, read(sampler, corpus, "X"));
      while (written.length() <= n && !next.equals("\n")) {
        written += next;
        next = likeliest(corpus, read(sampler, corpus, next));
      }
      wrong += written.equals("b".repeat(n)) ? 0 : 1;
    }
    return wrong;
  }

  private static Logits read(Sampler sampler, Corpus corpus, String symbols) {
    Logits next = null;
    for (String symbol : symbols.split("")) {
      next = sampler.read(corpus.vocabulary().id(symbol).orElseThrow());
    }
    return next;
  }

  private static String likeliest(Corpus corpus, Logits logits) {
    return corpus.vocabulary().symbol(Distribution.argmax(logits));
  }

  /**
   * What the gates are for: the LSTM keeps a key over the gap, the plain network loses it. Stands
   * in for the adding problem, which wants a real-valued output where this network has a softmax.
   */
  @Test
  void theLstmKeepsAKeyThatThePlainNetworkLoses() {
    int gap = 20;
    int steps = 600;
    double lstm = new GapRecall(CellKind.LSTM, gap, 24, 2, 1e-2, 1).accuracyAfter(steps);
    double plain = new GapRecall(CellKind.RNN, gap, 24, 2, 1e-2, 1).accuracyAfter(steps);
    assertTrue(lstm > 0.99, "LSTM " + lstm);
    assertTrue(plain < 0.5, "plain network " + plain);
  }

  /** One epoch of 64 units on 200,000 symbols of fables, and a text that keeps to its chances. */
  @Test
  void oneEpochOfFablesBeatsPairsAndItsTextFollowsItsChances() {
    String fables =
        SampleTexts.all().stream()
            .filter(text -> text.id().equals("fables"))
            .map(SampleTexts::read)
            .findFirst()
            .orElseThrow();
    Corpus corpus = Corpora.of(fables.substring(0, 200_000));
    TrainingSettings settings =
        new TrainingSettings(
            new ModelSettings(CellKind.LSTM, 1, 64, 0, 0, 1),
            new BatchSize(16, 32),
            LearningSettings.adam(5e-3, 5),
            1,
            1);
    try (Epochs epochs = new Epochs(corpus, settings, Initialisation.BY_WIDTH, 1)) {
      epochs.train();
      double loss = epochs.validationLoss();
      double pairs = Expectations.of(corpus, ProgressListener.NONE).loss(2);
      assertTrue(loss < pairs, loss + " nats, pairs " + pairs);
      assertEquals(1.988, loss, 0.05);
      double misfit = SampledChances.misfit(epochs.parameters(), 20_000);
      assertTrue(misfit < 1.7, "chi square per degree of freedom " + misfit);
    }
  }
}
