package gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons that come with the program. */
class LessonLibraryTest {
  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  static Stream<String> ids() {
    return LessonLibrary.IDS.stream();
  }

  static Stream<Locale> languages() {
    return Stream.of(ENGLISH, CHINESE);
  }

  private static Lesson lesson(String id, Locale language) {
    ParsedLesson parsed = LessonParser.parse(LessonLibrary.text(id, language), LessonLibrary.IDS);
    assertEquals(List.of(), parsed.errors(), id + " in " + language);
    return parsed.lesson();
  }

  @Test
  void thereAreTwelve() {
    assertTrue(LessonLibrary.IDS.size() >= 12, LessonLibrary.IDS.toString());
    assertEquals(LessonLibrary.IDS.size(), LessonLibrary.IDS.stream().distinct().count());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyLessonIsWholeInEveryLanguage(String id) {
    for (Locale language : languages().toList()) {
      Lesson lesson = lesson(id, language);
      assertEquals(id, lesson.id());
      assertTrue(lesson.minutes() >= 5 && lesson.minutes() <= 10, id);
      assertTrue(has(lesson, LessonPart.Button.class), id + " has no button");
      assertTrue(has(lesson, LessonPart.Check.class), id + " has no check");
      assertTrue(has(lesson, LessonPart.Question.class), id + " has no question");
    }
  }

  private static boolean has(Lesson lesson, Class<? extends LessonPart> type) {
    return lesson.steps().stream().flatMap(s -> s.parts().stream()).anyMatch(type::isInstance);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyLanguageDoesAndChecksTheSame(String id) {
    Lesson english = lesson(id, ENGLISH);
    Lesson chinese = lesson(id, CHINESE);
    assertEquals(doings(english), doings(chinese));
    assertNotEquals(english.title(), chinese.title());
  }

  /** Step by step what a lesson does and checks, without its words. */
  private static List<List<Object>> doings(Lesson lesson) {
    return lesson.steps().stream()
        .map(step -> step.parts().stream().flatMap(LessonLibraryTest::doings).toList())
        .toList();
  }

  private static Stream<Object> doings(LessonPart part) {
    if (part instanceof LessonPart.Button button) {
      return Stream.of(button.actions());
    }
    if (part instanceof LessonPart.Check check) {
      return Stream.of(check.conditions());
    }
    if (part instanceof LessonPart.Question question) {
      return Stream.of(question.choices().stream().map(LessonPart.Choice::right).toList());
    }
    return part instanceof LessonPart.Figure ? Stream.of(part) : Stream.of("words");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void chineseIsSpokenThroughout(String id) {
    for (LessonStep step : lesson(id, CHINESE).steps()) {
      for (LessonPart part : step.parts()) {
        words(part).forEach(text -> assertTrue(isChinese(text), text));
      }
    }
    for (LessonStep step : lesson(id, ENGLISH).steps()) {
      for (LessonPart part : step.parts()) {
        words(part).forEach(text -> assertFalse(isChinese(text), text));
      }
    }
  }

  /** Sentences; formulas and choices may be the same in both languages. */
  private static Stream<String> words(LessonPart part) {
    if (part instanceof LessonPart.Prose prose) {
      boolean formula = prose.paragraph().kind() == Paragraph.Kind.FORMULA;
      return formula ? Stream.of() : Stream.of(prose.paragraph().plain());
    }
    if (part instanceof LessonPart.Check check) {
      return Stream.of(check.label(), check.advice());
    }
    return part instanceof LessonPart.Question question
        ? Stream.of(question.text(), question.answer())
        : Stream.of();
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theTemplateIsALessonThatNamesEverything(Locale language) {
    Lesson template = lesson("template", language);
    assertEquals("my-lesson", template.id());
    String text = LessonLibrary.text("template", language);
    Stream.of(
            LessonWord.all(ActionKind.class),
            LessonWord.all(ConditionKind.class),
            LessonWord.all(Place.class),
            LessonWord.all(Term.class),
            LessonWord.all(Setting.class),
            LessonWord.all(LessonPart.Drawing.class))
        .flatMap(List::stream)
        .forEach(word -> assertTrue(text.contains(word), word));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void thePageForTeachersNamesLessons(Locale language) {
    List<Paragraph> page = LessonLibrary.page("teacher", language);
    long links =
        page.stream()
            .flatMap(paragraph -> paragraph.spans().stream())
            .filter(span -> span.style() == Paragraph.Style.LESSON)
            .count();
    assertTrue(links >= 6, links + " links");
  }
}
