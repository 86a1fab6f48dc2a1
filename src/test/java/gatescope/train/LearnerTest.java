package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.BatchStream;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Training steps: the same bits from every team, no garbage, and a text learned by heart. */
class LearnerTest {
  private static final long WARM_UP_NANOS = 20_000_000_000L;

  static List<Kernels> kernels() {
    return TestedKernels.all();
  }

  @ParameterizedTest
  @EnumSource
  void workersChangeNoBit(CellKind cell) {
    for (OptimizerKind optimizer : OptimizerKind.values()) {
      TrainingSettings settings =
          new TrainingSettings(
              new ModelSettings(cell, 2, 19, 6, 0.3, 1),
              new BatchSize(5, 11),
              new LearningSettings(optimizer, 1e-2, ScheduleKind.CONSTANT, Clipping.BY_ELEMENT, 5),
              1,
              7);
      List<float[]> alone = train(settings, 1);
      for (int workers = 2; workers <= 3; workers++) {
        List<float[]> team = train(settings, workers);
        for (int k = 0; k < alone.size(); k++) {
          assertArrayEquals(alone.get(k), team.get(k));
        }
      }
    }
  }

  /** The losses of a few steps, then the weights. */
  private static List<float[]> train(TrainingSettings settings, int workers) {
    Corpus corpus = Corpora.random(1000, 13);
    BatchStream stream = new BatchStream(corpus.tokens(), 0, corpus.trainSize(), settings.batch());
    Parameters parameters = Initialiser.parameters(settings.model().shape(13), 1, settings.seed());
    float[] losses = new float[8];
    try (Team team = new Team(workers)) {
      Learner learner = new Learner(settings, parameters, Kernels.best(), team);
      for (int step = 0; step < losses.length; step++) {
        stream.next(learner.tape());
        losses[step] = (float) learner.measure();
        learner.update();
      }
    }
    List<float[]> results = new ArrayList<>(List.of(losses));
    parameters.tensors().forEach(tensor -> results.add(tensor.matrix().data));
    return results;
  }

  @ParameterizedTest
  @EnumSource
  void theFirstLossIsThatOfGuessing(CellKind cell) {
    Corpus corpus = Corpora.random(20_000, 65);
    TrainingSettings settings = settings(cell, 1, 128, 0, 0, new BatchSize(32, 64), 2e-3);
    try (Team team = new Team(1)) {
      Learner learner = learner(corpus, settings, Kernels.best(), team);
      new BatchStream(corpus.tokens(), 0, corpus.trainSize(), settings.batch())
          .next(learner.tape());
      assertEquals(1, learner.measure() / Math.log(65), 0.005);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aShortTextIsLearnedByHeart(CellKind cell) {
    Corpus corpus = Corpora.random(200, 10);
    BatchSize batch = new BatchSize(1, 179).fittedTo(corpus.trainSize());
    TrainingSettings settings = settings(cell, 1, 64, 0, 0, batch, 1e-2);
    try (Team team = new Team(1)) {
      Learner learner = learner(corpus, settings, Kernels.best(), team);
      BatchStream stream = new BatchStream(corpus.tokens(), 0, corpus.trainSize(), batch);
      double loss = Double.NaN;
      for (int step = 0; step < 1500 && !(loss < 0.02); step++) {
        stream.begin(0);
        stream.next(learner.tape());
        loss = learner.measure();
        learner.update();
      }
      assertTrue(loss < 0.02, "the loss is still " + loss);
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void aWarmStepAllocatesNothing(Kernels kernels) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Corpus corpus = Corpora.random(2000, 20);
    TrainingSettings settings = settings(CellKind.LSTM, 2, 24, 8, 0.2, new BatchSize(6, 10), 1e-3);
    try (Team team = new Team(1)) {
      Learner learner = learner(corpus, settings, kernels, team);
      BatchStream stream =
          new BatchStream(corpus.tokens(), 0, corpus.trainSize(), settings.batch());
      long allocated = Long.MAX_VALUE;
      // By the clock: only compiled code allocates nothing, and the compiler has its own pace.
      long deadline = System.nanoTime() + WARM_UP_NANOS;
      while (allocated > 0 && System.nanoTime() < deadline) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < 100; step++) {
          stream.begin(0);
          stream.next(learner.tape());
          learner.measure();
          learner.update();
        }
        allocated = threads.getCurrentThreadAllocatedBytes() - before;
      }
      assertEquals(0, allocated, "bytes per hundred steps");
    }
  }

  @Test
  void theGradientIsReportedBeforeClipping() {
    Corpus corpus = Corpora.random(500, 10);
    TrainingSettings tight =
        new TrainingSettings(
            new ModelSettings(CellKind.RNN, 1, 8, 0, 0, 0),
            new BatchSize(2, 5),
            new LearningSettings(
                OptimizerKind.SGD, 0.1, ScheduleKind.CONSTANT, Clipping.BY_NORM, 1e-3),
            1,
            1);
    try (Team team = new Team(1)) {
      Parameters parameters = Initialiser.parameters(tight.model().shape(10), 1, 1);
      Parameters before = parameters.copy();
      Learner learner = new Learner(tight, parameters, Kernels.best(), team);
      new BatchStream(corpus.tokens(), 0, corpus.trainSize(), tight.batch()).next(learner.tape());
      learner.measure();
      learner.update();
      assertTrue(learner.gradientNorm() > 0.1);
      double square = 0;
      for (int k = 0; k < parameters.tensors().size(); k++) {
        float[] now = parameters.tensors().get(k).matrix().data;
        for (int j = 0; j < now.length; j++) {
          square += Math.pow(now[j] - before.tensors().get(k).matrix().data[j], 2);
        }
      }
      assertEquals(0.1 * 1e-3, Math.sqrt(square), 1e-6);
    }
  }

  private static Learner learner(
      Corpus corpus, TrainingSettings settings, Kernels kernels, Team team) {
    Parameters parameters =
        Initialiser.parameters(
            settings.model().shape(corpus.vocabulary().size()), 1, settings.seed());
    return new Learner(settings, parameters, kernels, team);
  }

  private static TrainingSettings settings(
      CellKind cell,
      int layers,
      int hidden,
      int embedding,
      double dropout,
      BatchSize batch,
      double rate) {
    ModelSettings model = new ModelSettings(cell, layers, hidden, embedding, dropout, 1);
    return new TrainingSettings(model, batch, LearningSettings.adam(rate, 5), 1, 7);
  }
}
