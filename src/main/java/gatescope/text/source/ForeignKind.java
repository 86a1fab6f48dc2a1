package gatescope.text.source;

/** Kinds of files that are no text; what the user may do instead depends on it. */
public enum ForeignKind {
  PICTURE,
  SOUND,
  PDF,
  OFFICE,
  BOOK,
  ARCHIVE,
  PROGRAM,
  DATA
}
