package gatescope.text.clean;

/** The ways to clean a text; each has words under "cleaning_" and its name. */
public enum CleaningKind {
  /** Every line ends with a single line feed. */
  LINE_ENDS,
  /** Unicode normalization form C: letters and their accents become one code point. */
  NFC,
  /** Every code point becomes its lower case, each by itself. */
  LOWER_CASE,
  /** Takes away code points of the categories P. */
  STRIP_PUNCTUATION,
  /** Takes away code points of the categories S: currency, mathematics, emoji. */
  STRIP_SYMBOLS,
  /** A run of white space becomes one space, or one line feed if it breaks a line. */
  COLLAPSE_WHITE_SPACE,
  /** Takes away what is not in a set of the user's. */
  KEEP_ONLY
}
