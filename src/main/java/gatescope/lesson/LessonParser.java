package gatescope.lesson;

import gatescope.i18n.Notice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads lesson files: Markdown with a header, a heading of the second level for each step, and
 * fenced blocks for buttons, checks and questions. The template of lessons describes them all. Any
 * thread.
 */
public final class LessonParser {
  private static final int STEP_LEVEL = 2;
  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  private final List<LessonError> errors = new ArrayList<>();
  private final List<LessonStep> steps = new ArrayList<>();
  private final List<LessonPart> parts = new ArrayList<>();
  private final ProseReader prose;
  private final BlockReader blocks = new BlockReader(errors);
  private String title;
  private int titleLine;
  private int errorsBefore; // when the step began

  private LessonParser(List<String> lessons) {
    prose = new ProseReader(lessons, errors);
  }

  /**
   * Reads a file.
   *
   * @param lessons ids that it may link to
   */
  public static ParsedLesson parse(String text, List<String> lessons) {
    return new LessonParser(lessons).read(text);
  }

  /** Whether a text begins like a lesson, so that it is opened as one and not as a corpus. */
  public static boolean isLesson(List<String> beginning) {
    return LessonHeader.isHeader(beginning);
  }

  /** Reads a page of Markdown that is no lesson. */
  public static List<Paragraph> page(String text, List<String> lessons) {
    LessonParser parser = new LessonParser(lessons);
    List<Paragraph> page = new ArrayList<>();
    Node document = MARKDOWN.parse(text);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      page.addAll(parser.prose.read(block));
    }
    if (!parser.errors.isEmpty()) {
      throw new IllegalArgumentException(parser.errors.toString());
    }
    return page;
  }

  private ParsedLesson read(String text) {
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    LessonHeader header = new LessonHeader(lines, errors);
    // Blank lines in the place of the header keep the numbers of the others.
    List<String> body = new ArrayList<>(lines);
    for (int k = 0; k < header.lines(); k++) {
      body.set(k, "");
    }
    Node document = MARKDOWN.parse(String.join("\n", body));
    if (header.lines() > 0) {
      for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
        read(block);
      }
      endStep();
      if (steps.isEmpty() && title == null && errors.isEmpty()) {
        add(lines.size(), Notice.of("lessonErrorNoSteps"));
      }
    }
    List<LessonError> sorted =
        errors.stream().distinct().sorted(Comparator.comparingInt(LessonError::line)).toList();
    return new ParsedLesson(sorted.isEmpty() ? header.lesson(steps) : null, sorted);
  }

  private void add(int line, Notice notice) {
    errors.add(new LessonError(line, notice));
  }

  private void read(Node block) {
    int line = ProseReader.line(block);
    if (block instanceof Heading heading) {
      if (heading.getLevel() != STEP_LEVEL) {
        add(line, Notice.of("lessonErrorHeading"));
        return;
      }
      endStep();
      titleLine = line;
      errorsBefore = errors.size();
      title = plain(heading);
    } else if (title == null) {
      add(line, Notice.of("lessonErrorBeforeStep"));
    } else if (block instanceof FencedCodeBlock fence && !fence.getInfo().isBlank()) {
      List<String> inside = fence.getLiteral().lines().toList();
      blocks.read(new BlockReader.Fence(line, fence.getInfo(), inside)).ifPresent(parts::add);
    } else {
      prose.read(block).forEach(paragraph -> parts.add(new LessonPart.Prose(paragraph)));
    }
  }

  private void endStep() {
    boolean empty = title != null && parts.isEmpty();
    if (empty && errors.size() == errorsBefore) {
      add(titleLine, Notice.of("lessonErrorEmptyStep", title));
    } else if (title != null) {
      steps.add(new LessonStep(title, parts));
    }
    parts.clear();
  }

  private String plain(Heading heading) {
    StringBuilder all = new StringBuilder();
    for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text text) {
        all.append(text.getLiteral());
      } else {
        add(ProseReader.line(heading), Notice.of("lessonErrorHeadingPlain"));
      }
    }
    return all.toString();
  }
}
