package gatescope.train;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialisation;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.Start;
import gatescope.train.settings.TrainingSettings;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Short runs that between them use every cell, optimiser, schedule, clipping, start and way of
 * reading.
 */
enum Reproduction {
  LSTM(
      new ModelSettings(CellKind.LSTM, 2, 40, 0, 0.25, 1),
      new LearningSettings(OptimizerKind.ADAM, 5e-3, ScheduleKind.COSINE, Clipping.BY_NORM, 0.2)),
  GRU(
      new ModelSettings(CellKind.GRU, 1, 33, 7, 0, 1),
      new LearningSettings(
          OptimizerKind.RMSPROP, 2e-3, ScheduleKind.DECAY, Clipping.BY_ELEMENT, 1e-3)),
  COUPLED(
      new ModelSettings(CellKind.COUPLED, 1, 21, 0, 0, 1),
      new LearningSettings(
          OptimizerKind.MOMENTUM, 0.1, ScheduleKind.CONSTANT, Clipping.BY_NORM, 1)),
  RNN(
      new ModelSettings(CellKind.RNN, 2, 18, 5, 0.1, 1),
      new LearningSettings(OptimizerKind.ADAMW, 5e-3, ScheduleKind.COSINE, Clipping.BY_NORM, 5)),
  LAST_STEP(
      new ModelSettings(CellKind.LSTM, 1, 20, 0, 0, new Start(Initialisation.UNIFORM, 1)),
      new LearningSettings(OptimizerKind.ADAM, 5e-3, ScheduleKind.DECAY, Clipping.BY_NORM, 5),
      new Reading(Objective.LAST_STEP, Sequences.STREAM, 40)),
  LINES(
      new ModelSettings(CellKind.GRU, 1, 17, 0, 0, new Start(Initialisation.NORMAL, 1)),
      new LearningSettings(OptimizerKind.SGD, 0.3, ScheduleKind.CONSTANT, Clipping.BY_NORM, 1),
      new Reading(Objective.EVERY_STEP, Sequences.LINES, 1));

  private static final Corpus CORPUS = Corpora.sentence(350);
  private static final Corpus CORPUS_OF_LINES = Corpora.lines(18, 5, 40);
  private static final BatchSize BATCH = new BatchSize(6, 25); // two batches an epoch
  private static final int EPOCHS = 15;
  private static final int MAX_WORKERS = 2;

  private final ModelSettings model;
  private final LearningSettings learning;
  private final Reading reading;

  Reproduction(ModelSettings model, LearningSettings learning) {
    this(model, learning, Reading.STREAM);
  }

  Reproduction(ModelSettings model, LearningSettings learning, Reading reading) {
    this.model = model;
    this.learning = learning;
    this.reading = reading;
  }

  private TrainingRun run(Kernels kernels, Team team, LossHistory history) {
    boolean stream = reading.sequences() == Sequences.STREAM;
    return new TrainingRun(
        stream ? CORPUS : CORPUS_OF_LINES,
        new TrainingSettings(model, reading, BATCH, learning, EPOCHS, 7),
        kernels,
        team,
        history);
  }

  /** Prints {@link #hashes}. */
  public static void main(String[] args) throws NoticeException {
    hashes().forEach(System.out::println);
  }

  /** The hash of every run by every size of team. */
  static List<String> hashes() throws NoticeException {
    List<String> hashes = new ArrayList<>();
    for (int workers = 1; workers <= MAX_WORKERS; workers++) {
      for (Reproduction run : values()) {
        hashes.add(run.hash(workers));
      }
    }
    return hashes;
  }

  /** What {@link #hashes} should be, given the hash of each run. */
  static List<String> expected(List<String> runs) {
    List<String> all = new ArrayList<>();
    for (int workers = 1; workers <= MAX_WORKERS; workers++) {
      all.addAll(runs);
    }
    return all;
  }

  /** The name, and a hash of every bit of losses, norms and last weights. */
  String hash(int workers) throws NoticeException {
    try (Team team = new Team(workers)) {
      LossHistory history = new LossHistory();
      TrainingRun run = run(Kernels.best(), team, history);
      train(run);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (double[] series :
          List.of(
              history.trainLoss().kept().mean(),
              history.gradientNorm().kept().mean(),
              history.validationLoss().toArray())) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * series.length);
        bytes.asDoubleBuffer().put(series);
        digest.update(bytes.array());
      }
      for (Parameters.Tensor tensor : run.parameters().parameters().tensors()) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * tensor.matrix().getNumElements());
        bytes.asFloatBuffer().put(tensor.matrix().data, 0, tensor.matrix().getNumElements());
        digest.update(bytes.array());
      }
      return this + " " + HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The training losses with given kernels, nats. */
  double[] losses(Kernels kernels) throws NoticeException {
    LossHistory history = new LossHistory();
    try (Team team = new Team(1)) {
      train(run(kernels, team, history));
    }
    return history.trainLoss().kept().mean();
  }

  private static void train(TrainingRun run) throws NoticeException {
    while (true) {
      if (run.isValidationDue()) {
        run.validate(() -> false);
      }
      if (run.isDone()) {
        return;
      }
      run.makeStep();
    }
  }
}
