package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTextGeneratorsTest {
  private static final int ID = 0;
  private static final int FILE = 1;
  private static final int PROBE = 7;
  private static final List<String> HEADER =
      List.of(
          "id",
          "file",
          "language",
          "title_en",
          "title_zh",
          "teaches_en",
          "teaches_zh",
          "probe",
          "author",
          "licence");

  static List<TextGenerator> texts() {
    return SampleTextGenerators.all();
  }

  static Stream<List<String>> index() {
    return SampleFiles.lines("index.tsv").skip(1).map(line -> List.of(line.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void writesItsFileByteForByte(TextGenerator text) {
    assertTrue(
        SampleFiles.read(text.fileName()).equals(text.generate()),
        () -> text.fileName() + " differs: run WriteSampleTexts sample-texts");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void endsEveryLineWithALineFeed(TextGenerator text) {
    String file = SampleFiles.read(text.fileName());
    assertTrue(file.endsWith("\n"));
    assertFalse(file.contains("\r") || file.contains("\t") || file.contains("  \n"));
  }

  @Test
  void theIndexListsEveryTextInOrder() {
    assertEquals(
        HEADER, List.of(SampleFiles.lines("index.tsv").findFirst().orElseThrow().split("\t")));
    assertEquals(
        texts().stream().map(text -> text.id() + " " + text.fileName()).toList(),
        index().map(row -> row.get(ID) + " " + row.get(FILE)).toList());
  }

  @ParameterizedTest
  @MethodSource("index")
  void everyRowOfTheIndexIsComplete(List<String> row) {
    assertEquals(HEADER.size(), row.size());
    assertFalse(row.stream().anyMatch(String::isBlank), () -> row.get(ID) + " has a gap");
  }

  @ParameterizedTest
  @MethodSource("index")
  void everyProbeIsMadeOfSymbolsOfItsText(List<String> row) {
    String probe = row.get(PROBE);
    long length = probe.codePoints().count();
    assertTrue(length >= 20 && length <= 60, () -> row.get(ID) + ": " + length + " symbols");
    var symbols = SampleFiles.read(row.get(FILE)).codePoints().boxed().collect(Collectors.toSet());
    String strange =
        probe
            .codePoints()
            .filter(symbol -> !symbols.contains(symbol))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertEquals("", strange, row.get(ID));
  }

  @Test
  void theDefaultProbeHasTwoQuotationsAndBrackets() {
    String probe = index().findFirst().orElseThrow().get(PROBE);
    assertEquals(4, probe.chars().filter(symbol -> symbol == '"').count());
    assertTrue(probe.matches(".*\\[.*\\(.*\\).*].*"));
  }
}
