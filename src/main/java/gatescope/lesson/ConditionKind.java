package gatescope.lesson;

import java.util.List;

/** What a check of a lesson can look at; the template of lessons describes each. */
public enum ConditionKind {
  /** Validation perplexity. */
  PERPLEXITY(true),
  BEST_PERPLEXITY(true),
  /** Validation loss, nats. */
  LOSS(true),
  /** Smoothed training loss, nats. */
  TRAIN_LOSS(true),
  /** Validation loss minus training loss, nats. */
  GAP(true),
  /** Validation loss now minus the best so far, nats. */
  RISE(true),
  /** Share of symbols that were the first guess. */
  ACCURACY(true),
  EPOCH(true),
  STEPS_MADE(true),
  GRADIENT_NORM(true),
  VOCABULARY(true),
  /** Symbols of the text. */
  SYMBOLS(true),
  TEMPERATURE(true),
  /** Bits, of the next symbol. */
  ENTROPY(true),
  /** Effective number of choices. */
  CHOICES(true),
  /** Chance of the likeliest next symbol. */
  TOP_CHANCE(true),
  /** Symbols of the text generated last. */
  GENERATED(true),
  /** Rounds of the guessing game. */
  GUESSES(true),
  SETTING(true, ArgumentKind.SETTING),
  /** How many gates and states are held. */
  HELD(true),
  /** Perplexity with what is held, divided by that without. */
  DAMAGE(true),
  /** How many units follow the brush. */
  BRUSHED(true),
  /** Area under the ROC curve of the selected or brushed units, the best. */
  FOLLOWS(true, ArgumentKind.RULE),
  /** How many decades more than another cell the gradient keeps over 40 symbols. */
  REACHES_BEYOND(true, ArgumentKind.CELL, ArgumentKind.CELL),
  /** Steps that every cell has made in the last race. */
  RACED(true),
  /** How many decades more than another the gradient of a racer keeps where symbols return. */
  RACE_BEYOND(true, ArgumentKind.CELL, ArgumentKind.CELL),
  TEXT(false, ArgumentKind.SAMPLE),
  OWN_TEXT(false),
  /** A network has learned something. */
  TRAINED(false),
  RUNNING(false),
  PAUSED(false),
  OVER(false),
  DIVERGED(false),
  BETTER_THAN(false, ArgumentKind.BASELINE),
  /** The cell of the last run. */
  CELL(false, ArgumentKind.CELL),
  FORCED(false, ArgumentKind.GATE),
  FREE(false),
  FROZEN(false),
  PINNED(false),
  /** The probe contains a text. */
  PROBE(false, ArgumentKind.TEXT),
  UNIT_CHOSEN(false),
  /** The page or panel is on the screen. */
  ON(false, ArgumentKind.PLACE);

  private final boolean measured;
  private final List<ArgumentKind> arguments;

  ConditionKind(boolean measured, ArgumentKind... arguments) {
    this.measured = measured;
    this.arguments = List.of(arguments);
  }

  /** Whether a sign such as &lt; and a number follow. */
  public boolean isMeasured() {
    return measured;
  }

  /** What stands behind the word, before the sign. */
  public List<ArgumentKind> arguments() {
    return arguments;
  }
}
