package gatescope.store.report;

import java.util.Locale;

/** Grows HTML or SVG element by element; every text and every attribute is escaped. */
final class Markup {
  private final StringBuilder text = new StringBuilder();

  /** Opens an element; attributes are names and values in turn. */
  Markup open(String element, Object... attributes) {
    text.append('<').append(element);
    for (int k = 0; k < attributes.length; k += 2) {
      text.append(' ').append(attributes[k]).append("=\"");
      text.append(escaped(value(attributes[k + 1]))).append('"');
    }
    text.append('>');
    return this;
  }

  Markup close(String element) {
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** An element with a text. */
  Markup element(String element, String content, Object... attributes) {
    return open(element, attributes).text(content).close(element);
  }

  Markup text(String content) {
    text.append(escaped(content));
    return this;
  }

  /** Markup that has been made here already. */
  Markup add(Markup other) {
    text.append(other.text);
    return this;
  }

  /** A style sheet of our own. */
  Markup style(String css) {
    text.append("<style>").append(css).append("</style>\n");
    return this;
  }

  /** Numbers to two places, and never with a comma. */
  private static String value(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.2f", number)
        : value.toString();
  }

  /** Characters that no document may hold become the replacement character. */
  static String escaped(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder to, int c) {
    switch (c) {
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '&' -> to.append("&amp;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      default -> to.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
    boolean surrogate = c >= 0xD800 && c < 0xE000;
    return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
