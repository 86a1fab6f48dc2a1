package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTextsTest {
  private static final Pattern QUOTATION = Pattern.compile("\"([^\"]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"quotes-and-brackets.txt", "fables.txt", "bilingual.txt"})
  void quotationsCloseOnTheLineWhereTheyOpen(String file) {
    SampleFiles.lines(file)
        .forEach(
            line -> {
              assertEquals(0, line.chars().filter(symbol -> symbol == '"').count() % 2, line);
              assertFalse(QUOTATION.matcher(line).replaceAll("").contains("\""), line);
              QUOTATION.matcher(line).results().forEach(speech -> assertTight(speech.group(1)));
            });
  }

  private static void assertTight(String speech) {
    assertEquals(speech.strip(), speech, "a quotation that begins or ends with a space");
    assertFalse(speech.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"prose-zh.txt", "bilingual.txt"})
  void chineseQuotationsCloseOnTheLineWhereTheyOpen(String file) {
    int deepest =
        SampleFiles.lines(file)
            .mapToInt(line -> Brackets.depth(line, "“", "”"))
            .max()
            .orElseThrow();
    assertEquals(1, deepest);
  }

  @Test
  void bracketsCloseInOrderAndNeverAcrossAQuotationMark() {
    int deepest =
        SampleFiles.lines("quotes-and-brackets.txt")
            .peek(
                line -> {
                  for (String stretch : line.split("\"")) {
                    Brackets.depth(stretch, "([", ")]");
                  }
                })
            .mapToInt(line -> Brackets.depth(line, "([", ")]"))
            .max()
            .orElseThrow();
    assertEquals(2, deepest);
  }

  @Test
  void quotationsAreNeitherTooShortNorTooLongToRemember() {
    QUOTATION
        .matcher(SampleFiles.read("quotes-and-brackets.txt"))
        .results()
        .map(speech -> speech.group(1))
        .forEach(speech -> assertTrue(speech.length() >= 8 && speech.length() <= 60, speech));
  }

  @Test
  void speechIsLoudAndTheRestIsNot() {
    String file = SampleFiles.read("quotes-and-brackets.txt");
    QUOTATION
        .matcher(file)
        .results()
        .map(speech -> speech.group(1))
        .forEach(speech -> assertEquals(speech.toUpperCase(Locale.ROOT), speech));
    String told = QUOTATION.matcher(file).replaceAll("");
    assertFalse(Pattern.compile("[A-Z]{2}").matcher(told).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quotes-and-brackets.txt",
        "rhyme.txt",
        "recipes.txt",
        "fables.txt",
        "bilingual.txt",
        "verse-zh.txt",
        "prose-zh.txt"
      })
  void noRuleIsLeftUnfilled(String file) {
    assertFalse(
        Pattern.compile("[{}|^@~\\\\]|  |: *,|\\.\\.").matcher(SampleFiles.read(file)).find());
  }

  @Test
  void bothLinesOfACoupletRhymeButDoNotEndAlike() {
    Grammar grammar = Grammar.named("rhyme");
    List<Set<String>> classes =
        grammar.rule("piece").rows().stream()
            .map(row -> row.get(0).replaceAll(".*\\{y:(\\w+)}\\.", "$1"))
            .map(
                rhyme ->
                    grammar.rule(rhyme).rows().stream()
                        .map(row -> lastWord(row.get(0)))
                        .collect(Collectors.toSet()))
            .toList();
    List<String> lines = SampleFiles.lines("rhyme.txt").toList();
    for (int line = 0; line < lines.size(); line += 2) {
      List<String> ends = List.of(lastWord(lines.get(line)), lastWord(lines.get(line + 1)));
      assertTrue(classes.stream().anyMatch(rhymes -> rhymes.containsAll(ends)), ends::toString);
      assertNotEquals(ends.get(0), ends.get(1));
    }
  }

  private static String lastWord(String line) {
    return line.replaceAll(".* |[,.]", "");
  }

  @Test
  void recipesUseWhatTheyList() {
    for (String recipe : SampleFiles.read("recipes.txt").split("\n\n")) {
      String steps = recipe.substring(recipe.indexOf("\n1. "));
      recipe
          .lines()
          .filter(line -> line.matches("- \\d+ \\w+s"))
          .map(line -> line.replaceAll("- \\d+ ", ""))
          .forEach(food -> assertTrue(steps.contains(food), () -> food + " is missing: " + recipe));
    }
  }

  @Test
  void fablesHoldEveryHandWrittenOneAndEndWithAMoral() {
    String fables = SampleFiles.read("fables.txt");
    List<String> written = List.of(Grammar.resource("fables-written.txt").strip().split("\n\n"));
    assertTrue(written.size() >= 12);
    written.forEach(fable -> assertTrue(fables.contains(fable), fable));
    for (String fable : fables.strip().split("\n\n")) {
      assertEquals(3, fable.lines().count(), fable);
    }
  }

  @Test
  void everyEnglishSentenceHasAChineseOneBelow() {
    for (String pair : SampleFiles.read("bilingual.txt").strip().split("\n\n")) {
      List<String> lines = pair.lines().toList();
      assertEquals(2, lines.size(), pair);
      assertTrue(lines.get(0).matches("[ -~]+"), pair);
      assertTrue(lines.get(1).matches("[\\p{IsHan}，。？：“”]+"), pair);
    }
  }
}
