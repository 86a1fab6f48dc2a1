package gatescope.bench;

import gatescope.net.CellKind;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;

/** What is measured: training cases from small to large, sampling, and the processor's limit. */
enum Task {
  A("training 1×64, B 16, T 32", 1, 64, 0, 16, 32, 0.123),
  B("training 1×128, B 32, T 64", 1, 128, 0, 32, 64, 0.443),
  C("training 2×256, B 50, T 50", 2, 256, 0, 50, 50, 4.82),
  D("training 2×512, B 64, T 64", 2, 512, 0, 64, 64, 19.07),
  E("training 2×512, embedding 256, B 32, T 50", 2, 512, 256, 32, 50, 22.2),
  S128("sampling 1×128", 1, 128, 0, 1, 1, 0),
  S512("sampling 2×512", 2, 512, 0, 1, 1, 0),
  PEAK("fused multiply-add in registers", 0, 0, 0, 0, 0, 1);

  /** V of every model. */
  static final int VOCABULARY = 65;

  static final double LEARNING_RATE = 1e-3;
  static final double CLIP = 5;

  final String title;
  final int layers;
  final int hidden;
  final int embedding; // 0 for one-hot input
  final int lanes;
  final int steps;
  final double megaflops; // per symbol, a one-hot input counted as a look-up

  Task(
      String title, int layers, int hidden, int embedding, int lanes, int steps, double megaflops) {
    this.title = title;
    this.layers = layers;
    this.hidden = hidden;
    this.embedding = embedding;
    this.lanes = lanes;
    this.steps = steps;
    this.megaflops = megaflops;
  }

  boolean isTraining() {
    return megaflops > 0 && this != PEAK;
  }

  boolean isSampling() {
    return this == S128 || this == S512;
  }

  /** Columns of the first layer's input. */
  int inputWidth() {
    return embedding > 0 ? embedding : VOCABULARY;
  }

  TrainingSettings settings() {
    ModelSettings model = new ModelSettings(CellKind.LSTM, layers, hidden, embedding, 0, 1);
    return new TrainingSettings(
        model, new BatchSize(lanes, steps), LearningSettings.adam(LEARNING_RATE, CLIP), 1, 1);
  }
}
