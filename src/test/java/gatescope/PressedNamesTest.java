package gatescope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gatescope.lesson.LessonLibrary;
import gatescope.workbench.common.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence, a lesson or the teacher’s page says to press is there under this name. */
class PressedNamesTest {
  private static final List<String> PAGES = List.of("template", "teacher");

  /** What "Press" is followed by in quotation marks or in emphasis. */
  private static final Pattern MARKED = Pattern.compile("[Pp]ress\\s+[“*]+([^”*]+)");

  /** The same after 按 or 点, but not after 按钮. */
  private static final Pattern MARKED_IN_CHINESE =
      Pattern.compile("(?:按(?!钮)|点)[^“”*，。；：、]{0,6}[“*]+([^”*]+)");

  /** What begins with a name that no mark ends; a single letter is a key of the keyboard. */
  private static final Pattern BARE =
      Pattern.compile("[Pp]ress\\s+(?!(?:[A-Z]|Enter)\\b)([A-Z][^.\n]*)");

  private static final Pattern KEY = Pattern.compile("F\\d+");
  private static final Pattern BUTTON = Pattern.compile("(?m)^```do (.+)$");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everySentenceNamesWhatIsThere(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    assertEquals(Set.of(), unknown(String.join("\n", words(language)), language, words(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyLessonNamesItsOwnButtonsOrThoseOfTheWindow(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    for (String id : LessonLibrary.IDS) {
      String text = LessonLibrary.text(id, language);
      Set<String> names = new HashSet<>(words(language));
      names.addAll(buttons(text));
      assertEquals(Set.of(), unknown(text, language, names), id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void everyPageNamesButtonsOfSomeLessonOrTheWindow(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    Set<String> names = new HashSet<>(words(language));
    Stream.concat(LessonLibrary.IDS.stream(), PAGES.stream())
        .forEach(id -> names.addAll(buttons(LessonLibrary.text(id, language))));
    for (String page : PAGES) {
      assertEquals(Set.of(), unknown(LessonLibrary.text(page, language), language, names), page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void aNameThatIsNotThereIsFound(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    String text = "Press **Gone**. Press Trains. Press “Train”. 请先按“没有”，再按**没有了**。点“没有过”。";
    Set<String> gone =
        tag.equals("en") ? Set.of("Gone", "Trains") : Set.of("Trains", "没有", "没有了", "没有过");
    assertEquals(gone, unknown(text, language, Set.of("Train", "Tra")));
    assertFalse(found(marked(language), LessonLibrary.text("guess", language)).isEmpty());
    assertFalse(found(marked(language), LessonLibrary.text("teacher", language)).isEmpty());
  }

  private static Set<String> words(Locale language) {
    var bundle = Messages.bundle(language);
    return bundle.keySet().stream().map(bundle::getString).collect(Collectors.toSet());
  }

  private static Set<String> buttons(String text) {
    return BUTTON
        .matcher(text)
        .results()
        .map(match -> match.group(1).strip())
        .collect(Collectors.toSet());
  }

  private static Set<String> unknown(String text, Locale language, Set<String> names) {
    Set<String> unknown = new TreeSet<>(found(marked(language), text));
    unknown.removeAll(names);
    found(BARE, text).stream()
        .filter(said -> names.stream().noneMatch(name -> begins(said, name)))
        .forEach(unknown::add);
    return unknown;
  }

  private static Pattern marked(Locale language) {
    return language.getLanguage().equals("zh") ? MARKED_IN_CHINESE : MARKED;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(said -> !KEY.matcher(said).matches())
        .collect(Collectors.toSet());
  }

  private static boolean begins(String said, String name) {
    return !name.isEmpty() && said.matches(Pattern.quote(name) + "(?:\\W.*)?");
  }
}
