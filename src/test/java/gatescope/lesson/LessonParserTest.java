package gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.lesson.Paragraph.Span;
import gatescope.lesson.Paragraph.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lesson files, good and bad. */
class LessonParserTest {
  private static final String HEADER =
      "---\nlesson: mine\ntitle: Mine\nabout: A lesson\nminutes: 7\n---\n";

  private static ParsedLesson parse(String body) {
    return LessonParser.parse(HEADER + body, List.of("other"));
  }

  private static List<LessonPart> parts(String body) {
    ParsedLesson parsed = parse("## One\n" + body);
    assertEquals(List.of(), parsed.errors());
    return parsed.lesson().steps().get(0).parts();
  }

  @Test
  void aLessonHasStepsAndParts() {
    ParsedLesson parsed = parse("## One\nSome words.\n\n## Two\n```figure norm\n```\n");
    assertEquals(List.of(), parsed.errors());
    Lesson lesson = parsed.lesson();
    assertEquals("mine", lesson.id());
    assertEquals("A lesson", lesson.about());
    assertEquals(7, lesson.minutes());
    assertEquals(List.of("One", "Two"), lesson.steps().stream().map(LessonStep::title).toList());
    assertEquals(
        List.of(new LessonPart.Figure(LessonPart.Drawing.NORM)), lesson.steps().get(1).parts());
  }

  @Test
  void wordsKeepTheirEmphasisAndLinks() {
    List<LessonPart> parts =
        parts("Press **now** `f = 0`,\nsee [gates](show:gates) and [f](term:forget-gate).");
    Paragraph paragraph = ((LessonPart.Prose) parts.get(0)).paragraph();
    assertEquals("Press now f = 0, see gates and f.", paragraph.plain());
    assertTrue(paragraph.spans().contains(new Span("now", Style.STRONG, "")));
    assertTrue(paragraph.spans().contains(new Span("f = 0", Style.CODE, "")));
    assertTrue(paragraph.spans().contains(new Span("gates", Style.PLACE, "gates")));
    assertTrue(paragraph.spans().contains(new Span("f", Style.TERM, "forget-gate")));
  }

  @Test
  void linesOfChineseAreJoinedWithoutASpace() {
    Paragraph paragraph = ((LessonPart.Prose) parts("一行，\n又一行。").get(0)).paragraph();
    assertEquals("一行，又一行。", paragraph.plain());
  }

  @Test
  void listsAndFormulasAreParagraphs() {
    List<LessonPart> parts = parts("- a\n- b\n\n1. first\n\n```\nx = 1\n  y\n```\n");
    List<Paragraph> paragraphs =
        parts.stream().map(part -> ((LessonPart.Prose) part).paragraph()).toList();
    assertEquals(
        List.of("a", "b", "1. first", "x = 1\n  y"),
        paragraphs.stream().map(Paragraph::plain).toList());
    assertEquals(Paragraph.Kind.BULLET, paragraphs.get(1).kind());
    assertEquals(Paragraph.Kind.FORMULA, paragraphs.get(3).kind());
  }

  @Test
  void buttonsHaveActionsInOrder() {
    LessonPart.Button button =
        (LessonPart.Button)
            parts("```do Do it\nset units 32\nprobe She said \"A  B\"\nforce f 0 layer\n```")
                .get(0);
    assertEquals("Do it", button.label());
    assertEquals(
        List.of(
            new Action(ActionKind.SET, List.of("units", "32")),
            new Action(ActionKind.PROBE, List.of("She said \"A  B\"")),
            new Action(ActionKind.FORCE, List.of("f", "0", "layer"))),
        button.actions());
  }

  @Test
  void checksHaveConditionsAndAdvice() {
    LessonPart.Check check =
        (LessonPart.Check)
            parts("```check Low\nperplexity < 8\ntrained\nelse Wait,\nthen look.\n```").get(0);
    assertEquals(
        new Condition(
            ConditionKind.PERPLEXITY, List.of(), new Condition.Bound(Condition.Sign.LESS, 8)),
        check.conditions().get(0));
    assertNull(check.conditions().get(1).bound());
    assertEquals("Wait, then look.", check.advice());
  }

  @Test
  void boundsHold() {
    assertTrue(new Condition.Bound(Condition.Sign.LESS, 2).holds(1.9));
    assertFalse(new Condition.Bound(Condition.Sign.LESS, 2).holds(2));
    assertTrue(new Condition.Bound(Condition.Sign.AT_LEAST, 2).holds(2));
    assertTrue(new Condition.Bound(Condition.Sign.EQUAL, 0.2).holds(0.1 + 0.1));
    for (Condition.Sign sign : Condition.Sign.values()) {
      assertFalse(new Condition.Bound(sign, 2).holds(Double.NaN), "what is not known: " + sign);
    }
  }

  /** The line is counted in the file, whose header has six. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words | 7 | lessonErrorBeforeStep",
        "## A | 7 | lessonErrorEmptyStep",
        "# A | 7 | lessonErrorHeading",
        "## *A*\\nwords | 7 | lessonErrorHeadingPlain",
        "## A\\n\\n<b>x</b> | 9 | lessonErrorMarkdown",
        "## A\\n> x | 8 | lessonErrorMarkdown",
        "## A\\n![x](y) | 8 | lessonErrorMarkdown",
        "## A\\n[x](http://x) | 8 | lessonErrorLink",
        "## A\\n[x](term:nothing) | 8 | lessonErrorLink",
        "## A\\n[x](lesson:nothing) | 8 | lessonErrorLink",
        "## A\\n```play x\\n``` | 8 | lessonErrorBlock",
        "## A\\n```figure x\\n``` | 8 | lessonErrorFigure",
        "## A\\n```do\\ntrain\\n``` | 8 | lessonErrorLabel",
        "## A\\n```do x\\n``` | 8 | lessonErrorEmptyButton",
        "## A\\n```do x\\ntrain\\nfly\\n``` | 10 | lessonErrorAction",
        "## A\\n```do x\\ntext nothing\\n``` | 9 | lessonErrorArgument",
        "## A\\n```do x\\nset units\\n``` | 9 | lessonErrorMissing",
        "## A\\n```do x\\nset units many\\n``` | 9 | lessonErrorArgument",
        "## A\\n```do x\\ntrain now\\n``` | 9 | lessonErrorRest",
        "## A\\n```check x\\nelse y\\n``` | 8 | lessonErrorEmptyCheck",
        "## A\\n```check x\\ntrained\\n``` | 8 | lessonErrorAdvice",
        "## A\\n```check x\\nhappy\\nelse y\\n``` | 9 | lessonErrorCondition",
        "## A\\n```check x\\nperplexity 8\\nelse y\\n``` | 9 | lessonErrorBound",
        "## A\\n```check x\\nperplexity < few\\nelse y\\n``` | 9 | lessonErrorBound",
        "## A\\n```question x\\n- [ ] a\\nanswer b\\n``` | 8 | lessonErrorRight",
        "## A\\n```question x\\n- [x] a\\n``` | 8 | lessonErrorAnswer",
        "## A\\n```question x\\na\\nanswer b\\n``` | 9 | lessonErrorQuestion",
      })
  void anErrorHasItsLine(String body, int line, String key) {
    ParsedLesson parsed = parse(body.replace("\\n", "\n"));
    assertNull(parsed.lesson());
    assertEquals(1, parsed.errors().size(), parsed.errors().toString());
    assertEquals(line, parsed.errors().get(0).line());
    assertEquals(key, parsed.errors().get(0).notice().key());
  }

  @Test
  void allErrorsAreFoundAtOnce() {
    ParsedLesson parsed = parse("## A\n```do x\nfly\nsing\n```\n## B\n```play y\n```\n");
    assertEquals(List.of(9, 10, 13), parsed.errors().stream().map(LessonError::line).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words | 1 | lessonErrorHeader",
        "---\\nlesson: a | 1 | lessonErrorHeaderEnd",
        "---\\nlesson: a\\ntitle: A\\nabout: A\\n---\\n## A\\nx | 1 | lessonErrorMissingName",
        "---\\nlesson: A b\\ntitle: A\\nabout: A\\nminutes: 5\\n---\\n## A\\nx | 2 | lessonErrorId",
        "---\\nlesson: a\\ntitle:\\nabout: A\\nminutes: 5\\n---\\n## A\\nx | 3 | lessonErrorValue",
        "---\\nlesson: a\\ntitle: A\\nabout: A\\nminutes: x\\n---\\n## A\\nx | 5 | lessonErrorMinutes",
        "---\\nlesson: a\\ntitle: A\\nabout: A\\nminutes: 5\\nby: me\\n---\\n## A\\nx"
            + " | 6 | lessonErrorName",
        "---\\nlesson: a\\ntitle: A\\nabout: A\\nminutes: 5\\n--- | 6 | lessonErrorNoSteps",
      })
  void theHeaderIsChecked(String text, int line, String key) {
    ParsedLesson parsed = LessonParser.parse(text.replace("\\n", "\n"), List.of());
    assertEquals(1, parsed.errors().size(), parsed.errors().toString());
    assertEquals(line, parsed.errors().get(0).line());
    assertEquals(key, parsed.errors().get(0).notice().key());
  }

  @Test
  void aLessonIsKnownByItsHeader() {
    assertTrue(LessonParser.isLesson(List.of("---", "lesson: a", "---")));
    assertTrue(LessonParser.isLesson(List.of("---", "title: a", "lesson:")), "even if it is wrong");
    assertFalse(LessonParser.isLesson(List.of("---", "title: a", "---", "lesson: a")));
    assertFalse(LessonParser.isLesson(List.of("# A diary", "lesson: a")));
    assertFalse(LessonParser.isLesson(List.of()));
  }
}
