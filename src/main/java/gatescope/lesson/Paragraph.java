package gatescope.lesson;

import java.util.List;

/** Words with emphasis and links. Immutable. */
public record Paragraph(Kind kind, List<Span> spans) {
  /** How it is set. */
  public enum Kind {
    TEXT,
    HEADING,
    BULLET,
    /** An equation or an excerpt, set as it is written. */
    FORMULA
  }

  /** How a few words are set. */
  public enum Style {
    PLAIN,
    STRONG,
    EMPHASIS,
    CODE,
    /** Explained by the term that is its target. */
    TERM,
    /** Leads to the place that is its target. */
    PLACE,
    /** Opens the lesson that is its target. */
    LESSON
  }

  /**
   * A few words.
   *
   * @param target of a link, else empty
   */
  public record Span(String text, Style style, String target) {}

  public Paragraph {
    spans = List.copyOf(spans);
  }

  /** Without emphasis and links. */
  public String plain() {
    StringBuilder all = new StringBuilder();
    spans.forEach(span -> all.append(span.text()));
    return all.toString();
  }
}
