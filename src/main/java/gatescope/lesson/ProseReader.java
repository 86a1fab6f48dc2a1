package gatescope.lesson;

import gatescope.i18n.Notice;
import gatescope.lesson.Paragraph.Span;
import gatescope.lesson.Paragraph.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns nodes of Markdown into paragraphs; what a lesson cannot show is an error. */
final class ProseReader {
  private static final int HAN = 0x2E80;

  /** A scheme of links and what may be its target. */
  private record Scheme(Style style, Predicate<String> accepts) {}

  private final Map<String, Scheme> schemes;
  private final List<LessonError> errors;

  /**
   * @param lessons ids that may be linked to
   */
  ProseReader(List<String> lessons, List<LessonError> errors) {
    this.errors = errors;
    schemes =
        Map.of(
            "term", new Scheme(Style.TERM, word -> is(Term.class, word)),
            "show", new Scheme(Style.PLACE, word -> is(Place.class, word)),
            "lesson", new Scheme(Style.LESSON, lessons::contains));
  }

  private static <E extends Enum<E>> boolean is(Class<E> type, String word) {
    return LessonWord.find(type, word).isPresent();
  }

  /** The line of a node, counted from 1. */
  static int line(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().get(0).getLineIndex() + 1;
      }
    }
    return 1;
  }

  /** Reads a block; empty if there is nothing to show. */
  List<Paragraph> read(Node block) {
    if (block instanceof BulletList || block instanceof OrderedList) {
      return items(block);
    }
    if (block instanceof FencedCodeBlock formula) {
      String text = formula.getLiteral().stripTrailing();
      return List.of(
          new Paragraph(Paragraph.Kind.FORMULA, List.of(new Span(text, Style.CODE, ""))));
    }
    if (block instanceof Heading) {
      return List.of(new Paragraph(Paragraph.Kind.HEADING, spans(block)));
    }
    if (block instanceof org.commonmark.node.Paragraph) {
      return List.of(new Paragraph(Paragraph.Kind.TEXT, spans(block)));
    }
    refuse(block);
    return List.of();
  }

  private void refuse(Node node) {
    String name = node.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    errors.add(new LessonError(line(node), Notice.of("lessonErrorMarkdown", name)));
  }

  private List<Paragraph> items(Node list) {
    List<Paragraph> items = new ArrayList<>();
    int number = 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      List<Span> spans = new ArrayList<>();
      if (list instanceof OrderedList) {
        spans.add(new Span(number++ + ". ", Style.STRONG, ""));
      }
      for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
        if (part instanceof org.commonmark.node.Paragraph) {
          spans.addAll(spans(part));
        } else {
          refuse(part);
        }
      }
      boolean numbered = list instanceof OrderedList;
      items.add(new Paragraph(numbered ? Paragraph.Kind.TEXT : Paragraph.Kind.BULLET, spans));
    }
    return items;
  }

  private List<Span> spans(Node parent) {
    List<Span> spans = new ArrayList<>();
    add(parent, Style.PLAIN, "", spans);
    return List.copyOf(spans);
  }

  private void add(Node parent, Style style, String target, List<Span> spans) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        spans.add(new Span(text.getLiteral(), style, target));
      } else if (child instanceof Code code) {
        spans.add(new Span(code.getLiteral(), style == Style.PLAIN ? Style.CODE : style, target));
      } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
        spans.add(new Span(lineBreak(child), Style.PLAIN, ""));
      } else if (child instanceof Emphasis) {
        add(child, Style.EMPHASIS, "", spans);
      } else if (child instanceof StrongEmphasis) {
        add(child, Style.STRONG, "", spans);
      } else if (child instanceof Link link) {
        link(link).ifPresent(scheme -> add(link, scheme.style(), target(link), spans));
      } else {
        refuse(child);
      }
    }
  }

  /** A line of Chinese goes on without a space. */
  private static String lineBreak(Node node) {
    boolean han =
        node.getPrevious() instanceof Text before
            && !before.getLiteral().isEmpty()
            && before.getLiteral().codePointBefore(before.getLiteral().length()) >= HAN;
    return node instanceof HardLineBreak ? "\n" : han ? "" : " ";
  }

  private Optional<Scheme> link(Link link) {
    String[] parts = link.getDestination().split(":", 2);
    Scheme scheme = schemes.get(parts[0]);
    if (scheme == null || parts.length < 2 || !scheme.accepts().test(parts[1])) {
      errors.add(new LessonError(line(link), Notice.of("lessonErrorLink", link.getDestination())));
      return Optional.empty();
    }
    return Optional.of(scheme);
  }

  private static String target(Link link) {
    return link.getDestination().split(":", 2)[1];
  }
}
