package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * The words of a page as its reader sees them: white space collapsed, a line per paragraph, an
 * empty line around larger blocks, no scripts, navigation or reading aids above characters.
 */
final class HtmlText implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "nav",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "button",
          "textarea",
          "rt",
          "rp");

  /** Blocks with an empty line around them. */
  private static final Set<String> SPACED =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "blockquote",
          "ul",
          "ol",
          "dl",
          "table",
          "section",
          "article",
          "hr");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "aside",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "li",
          "main",
          "summary",
          "tbody",
          "tfoot",
          "thead",
          "tr");

  private static final Set<String> CELLS = Set.of("td", "th");

  /** An element, its attributes and its text take about so much of the heap. */
  private static final int BYTES_PER_TAG = 160;

  private final StringBuilder text = new StringBuilder();
  private int breaks = 2; // line ends that the text ends with; none are needed at the start
  private boolean spaced; // white space was seen since the last word
  private int preformatted; // how many elements around keep their white space

  private HtmlText() {}

  /**
   * The words of a page, tag soup included.
   *
   * @throws NoticeException if it has more elements than memory can hold
   */
  static String of(String name, String page) throws NoticeException {
    checkSize(name, page);
    boolean xml = page.stripLeading().startsWith("<?xml");
    return of(xml ? Jsoup.parse(page, "", Parser.xmlParser()) : Jsoup.parse(page));
  }

  private static void checkSize(String name, String page) throws NoticeException {
    long tags = page.chars().filter(c -> c == '<').count();
    if (tags * BYTES_PER_TAG > Runtime.getRuntime().maxMemory() / 2) {
      throw new NoticeException(Notice.of("htmlTooMany", name, tags));
    }
  }

  private static String of(Document document) {
    HtmlText words = new HtmlText();
    document.filter(words);
    return words.text.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      if (SKIPPED.contains(element.normalName()) || element.hasAttr("hidden")) {
        return FilterResult.SKIP_ENTIRELY;
      }
      begin(element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element);
    }
    return FilterResult.CONTINUE;
  }

  private void begin(String element) {
    if (element.equals("br")) {
      text.append('\n');
      breaks++;
      spaced = false;
    }
    preformatted += element.equals("pre") ? 1 : 0;
    breakAround(element);
  }

  private void end(Element element) {
    String name = element.normalName();
    preformatted -= name.equals("pre") ? 1 : 0;
    if (CELLS.contains(name) && element.nextElementSibling() != null) {
      text.append('\t');
      spaced = false;
    }
    breakAround(name);
  }

  private void breakAround(String element) {
    if (SPACED.contains(element)) {
      breakLines(2);
    } else if (BLOCKS.contains(element)) {
      breakLines(1);
    }
  }

  private void breakLines(int wanted) {
    while (breaks < wanted) {
      text.append('\n');
      breaks++;
    }
    spaced = false;
  }

  private void add(String words) {
    if (preformatted > 0) {
      text.append(words);
      breaks = words.endsWith("\n") ? 1 : 0;
      return;
    }
    for (int k = 0; k < words.length(); k++) {
      add(words.charAt(k));
    }
  }

  /** White space of HTML collapses; that of other kinds, such as U+3000, is text. */
  private void add(char c) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
      spaced = true;
      return;
    }
    if (spaced && breaks == 0) {
      text.append(' ');
    }
    spaced = false;
    breaks = 0;
    text.append(c);
  }
}
