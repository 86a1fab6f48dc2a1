package gatescope.text.source;

/** What a file is made of, which decides how its text is taken out. */
public enum SourceFormat {
  /** Plain text, Markdown, source code: as it is. */
  TEXT,
  /** Values in rows and columns, of which one column is the text: CSV, TSV. */
  TABLE,
  /** What is said, without its times: SRT, WebVTT, ASS. */
  SUBTITLES,
  /** The words of a page, without its tags. */
  HTML,
  /** The chapters of an electronic book, in reading order. */
  EPUB
}
