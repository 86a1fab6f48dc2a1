package gatescope.train;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.sample.Sampler;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.SplittableRandom;

/**
 * A key must return after a gap of random other symbols: the adding problem (Hochreiter and
 * Schmidhuber 1997) as a choice among symbols, because this network ends in a softmax and has no
 * real-valued output.
 */
final class GapRecall {
  private static final int KEYS = 8;
  private static final int OTHERS = 8;
  private static final int QUESTION = KEYS + OTHERS;
  private static final int VOCABULARY = QUESTION + 1;
  private static final int LANES = 32;
  private static final int TRIALS = 400;

  private final TrainingSettings settings;
  private final Parameters parameters;
  private final int steps;
  private final SplittableRandom random = new SplittableRandom(4);

  GapRecall(CellKind cell, int gap, int hidden, double forgetBias, double rate, long seed) {
    steps = gap + 2;
    ModelSettings model = new ModelSettings(cell, 1, hidden, 0, 0, forgetBias);
    NetworkShape shape = model.shape(VOCABULARY);
    parameters = Initialiser.parameters(shape, forgetBias, seed);
    settings =
        new TrainingSettings(
            model, new BatchSize(LANES, steps), LearningSettings.adam(rate, 1), 1, seed);
  }

  /** Learns from so many batches of fresh sequences; returns the share recalled afterwards. */
  double accuracyAfter(int batches) {
    try (Team team = new Team(1)) {
      Learner learner = new Learner(settings, parameters, Kernels.best(), team);
      for (int batch = 0; batch < batches; batch++) {
        learner.tape().clearState();
        for (int lane = 0; lane < LANES; lane++) {
          set(learner.tape(), lane, sequence());
        }
        learner.measure();
        learner.update();
      }
    }
    return accuracy();
  }

  /** The key, the gap, the question. */
  private int[] sequence() {
    int[] ids = new int[steps];
    ids[0] = random.nextInt(KEYS);
    for (int t = 1; t < steps - 1; t++) {
      ids[t] = KEYS + random.nextInt(OTHERS);
    }
    ids[steps - 1] = QUESTION;
    return ids;
  }

  private void set(Tape tape, int lane, int[] sequence) {
    for (int t = 0; t < steps; t++) {
      tape.set(t, lane, sequence[t], t == steps - 1 ? sequence[0] : Tape.NO_TARGET);
    }
  }

  private double accuracy() {
    Sampler sampler = new Sampler(parameters, Kernels.best());
    int hits = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      int[] sequence = sequence();
      sampler.reset();
      Logits answer = null;
      for (int id : sequence) {
        answer = sampler.read(id);
      }
      hits += Distribution.argmax(answer) == sequence[0] ? 1 : 0;
    }
    return (double) hits / TRIALS;
  }
}
