package gatescope.text.unit;

/** What a symbol may be; each has words under "unit_" and its name. */
public enum UnitKind {
  /** Unicode code points. */
  CHARACTERS,
  /** What a reader takes for one character: letters with their accents, joined emoji. */
  GRAPHEMES,
  /** Words of any language; spaces and punctuation are symbols too. */
  WORDS,
  /** What stands between white space. */
  WHITE_SPACE_WORDS,
  /** What stands between separators that the user chose. */
  SEPARATED
}
