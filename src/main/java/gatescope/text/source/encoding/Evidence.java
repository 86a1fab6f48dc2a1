package gatescope.text.source.encoding;

/** Why an encoding is believed to be the right one. */
public enum Evidence {
  /** The file begins with its byte-order mark. */
  MARK,
  /** Every byte fits UTF-8, which hardly happens by chance. */
  EVERY_BYTE,
  /** The file names it, and every byte fits. */
  DECLARED,
  /** The text looks most like text when it is read so. */
  STATISTICS,
  /** The user chose it. */
  CHOSEN,
  /** There were characters all along: pasted or dragged text. */
  CHARACTERS
}
