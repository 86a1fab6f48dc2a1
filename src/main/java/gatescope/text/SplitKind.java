package gatescope.text;

/** Which symbols are kept apart to validate with. */
public enum SplitKind {
  /** The last part of the text. */
  CONTIGUOUS,
  /** The last part of every row, as in char-rnn; see {@link Corpus#sliced}. */
  SLICES,
  /** Whole documents; a single document is split as if it were {@link #CONTIGUOUS}. */
  BY_FILE
}
