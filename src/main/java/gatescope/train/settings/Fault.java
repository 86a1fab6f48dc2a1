package gatescope.train.settings;

import gatescope.net.Tape;

/**
 * One thing that is broken on purpose, so that a class can learn to recognise it by its plots. The
 * kernels know nothing of it: a fault changes what they are given.
 */
public enum Fault {
  NONE,
  /** The forget gates start at σ(−10): nothing is remembered. */
  FORGETS_AT_ONCE,
  /** The gradient is not limited. */
  NO_CLIPPING,
  /** Every batch starts from the zero state. */
  STATE_DROPPED,
  /** The target of a symbol is the symbol itself. */
  TARGETS_UNSHIFTED,
  /** The training part includes the validation part. */
  VALIDATION_LEAKED,
  /** The weights move thirty times as far as the learning rate says. */
  RATE_TOO_HIGH;

  private static final double LOW_BIAS = -10;
  private static final double RATE_FACTOR = 30;

  /** The settings that are really used. */
  public TrainingSettings applied(TrainingSettings settings) {
    ModelSettings model = settings.model();
    return switch (this) {
      case FORGETS_AT_ONCE ->
          settings.withModel(model.with(new Start(model.start().initialisation(), LOW_BIAS)));
      case NO_CLIPPING -> settings.withLearning(settings.learning().unclipped());
      default -> settings;
    };
  }

  /** What the learning rate is multiplied by. */
  public double rateFactor() {
    return this == RATE_TOO_HIGH ? RATE_FACTOR : 1;
  }

  /** Where the training part ends. */
  public int trainEnd(int trainSize, int size) {
    return this == VALIDATION_LEAKED ? size : trainSize;
  }

  /** Spoils a batch that is ready to be read, whether it trains or validates. */
  public void spoil(Tape tape) {
    if (this == STATE_DROPPED) {
      tape.clearState();
    } else if (this == TARGETS_UNSHIFTED) {
      for (int t = 0; t < tape.steps(); t++) {
        for (int lane = 0; lane < tape.lanes(); lane++) {
          repeat(tape, t, lane);
        }
      }
    }
  }

  private static void repeat(Tape tape, int t, int lane) {
    if (tape.target(t, lane) != Tape.NO_TARGET) {
      tape.set(t, lane, tape.input(t, lane), tape.input(t, lane));
    }
  }
}
