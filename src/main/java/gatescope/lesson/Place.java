package gatescope.lesson;

/** Where something stands on the screen, so that a lesson or a term can point at it. */
public enum Place {
  WORKBENCH,
  /** The choice of texts. */
  TEXTS,
  MODEL,
  TRAINING,
  EVENTS,
  CURVES,
  /** The gates on the first page. */
  SCORE,
  TEMPERATURE,
  /** The distribution of the next symbol. */
  BARS,
  GENERATED,
  GATES,
  /** The gate score of the Gate lab. */
  STAVES,
  CELL,
  FORCE,
  UNITS,
  DETECTIVE,
  EDIT,
  /** One unit through time. */
  LEDGER,
  TIME,
  SAMPLING,
  WRITE,
  SURPRISE,
  MAP,
  GUESS,
  CORPUS,
  FIGURES,
  EXCERPT,
  SYMBOLS,
  RECIPE,
  RUNS,
  HISTORY,
  COMPARE,
  RACE,
  STATUS
}
