package gatescope.lesson;

import java.util.List;

/** What a button of a lesson can do; the template of lessons describes each. */
public enum ActionKind {
  /** Opens a sample text, unless it is open. */
  TEXT(ArgumentKind.SAMPLE),
  /** Opens the first so many characters of a sample text. */
  PART(ArgumentKind.SAMPLE, ArgumentKind.NUMBER),
  /** Takes the settings that the lessons share: a small LSTM that learns in seconds. */
  USUAL,
  SET(ArgumentKind.SETTING, ArgumentKind.NUMBER),
  CELL(ArgumentKind.CELL),
  OPTIMIZER(ArgumentKind.OPTIMIZER),
  /** Starts a run, or goes on with the one that is paused. */
  TRAIN,
  /** The same, unless the last run had the same text and settings. */
  TRAIN_ONCE,
  PAUSE,
  STOP,
  /** Waits until the run is over or paused. */
  WAIT,
  TEMPERATURE(ArgumentKind.NUMBER),
  TOP_K(ArgumentKind.LIMIT),
  TOP_P(ArgumentKind.LIMIT),
  DICE(ArgumentKind.NUMBER),
  /** What generated text goes on from. */
  START_WITH(ArgumentKind.TEXT),
  PROBE(ArgumentKind.TEXT),
  LAYER(ArgumentKind.NUMBER),
  UNIT(ArgumentKind.NUMBER),
  STEP(ArgumentKind.NUMBER),
  GATE(ArgumentKind.GATE),
  /** Selects the first place of a text in the probe. */
  BRUSH(ArgumentKind.TEXT),
  ORDER(ArgumentKind.ORDER),
  /** Selects the unit that follows a rule best. */
  FIND_UNIT(ArgumentKind.RULE),
  /** Selects the unit with the longest memory. */
  KEEPER,
  FORCE(ArgumentKind.GATE, ArgumentKind.NUMBER, ArgumentKind.SCOPE),
  /** Forces a gate to a value whose effect has a name. */
  HABIT(ArgumentKind.HABIT, ArgumentKind.SCOPE),
  RELEASE,
  FREEZE,
  FOLLOW,
  PIN,
  /** Measures how far back the gradient of the present network reaches. */
  REACH,
  /** Opens the text and takes the settings with which the cells differ most. */
  RACE_EXAMPLE,
  /** Races all cells on the open text for so many steps. */
  RACE(ArgumentKind.NUMBER),
  /** Breaks something for the next run. */
  BREAK(ArgumentKind.FAULT),
  SHOW(ArgumentKind.PLACE);

  private final List<ArgumentKind> arguments;

  ActionKind(ArgumentKind... arguments) {
    this.arguments = List.of(arguments);
  }

  /** What stands behind the word, in this order. */
  public List<ArgumentKind> arguments() {
    return arguments;
  }
}
