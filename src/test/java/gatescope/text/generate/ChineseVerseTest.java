package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChineseVerseTest {
  private static final List<String> POEMS =
      List.of(SampleFiles.read("verse-zh.txt").strip().split("\n\n"));

  @Test
  void everyPoemHasATitleAndFourLinesOfFiveOrSevenCharacters() {
    String form = "《C+》\n(?:C{5}，C{5}。\nC{5}，C{5}。|C{7}，C{7}。\nC{7}，C{7}。)";
    POEMS.forEach(poem -> assertTrue(poem.matches(form.replace("C", "\\p{IsHan}")), poem));
    assertEquals(
        Set.of(5, 7),
        POEMS.stream().map(poem -> lines(poem).get(0).length()).collect(Collectors.toSet()));
  }

  @Test
  void theSecondAndTheFourthLineRhyme() {
    Grammar grammar = Grammar.named("verse-zh");
    List<Set<String>> classes =
        ChineseVerse.RHYMES.stream()
            .map(
                rhyme ->
                    Stream.of("sky", "air", "water", "plant", "bird", "man", "sound")
                        .flatMap(kind -> grammar.rule(kind + "_" + rhyme).rows().stream())
                        .map(row -> last(row.get(0)))
                        .collect(Collectors.toSet()))
            .toList();
    POEMS.forEach(
        poem -> {
          String second = last(lines(poem).get(1));
          String fourth = last(lines(poem).get(3));
          assertNotEquals(second, fourth, poem);
          assertTrue(
              classes.stream().anyMatch(set -> set.containsAll(List.of(second, fourth))), poem);
        });
  }

  @Test
  void theAlphabetStaysSmallEnoughToLearn() {
    assertTrue(SampleFiles.read("verse-zh.txt").codePoints().distinct().count() <= 900);
  }

  private static List<String> lines(String poem) {
    return List.of(poem.substring(poem.indexOf('\n') + 1).split("[，。]\n?"));
  }

  private static String last(String line) {
    return line.substring(line.length() - 1);
  }
}
