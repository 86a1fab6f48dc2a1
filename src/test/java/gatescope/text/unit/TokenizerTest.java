package gatescope.text.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gatescope.text.RandomText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every unit cuts texts without loss, at the places where a reader would. */
class TokenizerTest {
  private static final int TEXTS = 3000;

  static Stream<Unit> units() {
    return Stream.of(
        Unit.CHARACTERS,
        Unit.GRAPHEMES,
        Unit.WORDS,
        Unit.WHITE_SPACE_WORDS,
        Unit.separatedBy("|"),
        Unit.separatedBy("||"),
        Unit.separatedBy(" "),
        Unit.separatedBy("\n"),
        Unit.separatedBy("\r\n"),
        Unit.separatedBy("𝄞"));
  }

  private static List<String> symbols(Unit unit, String text) {
    return unit.tokenizer().symbols(text);
  }

  @ParameterizedTest
  @MethodSource("units")
  void everyTextComesBack(Unit unit) {
    Tokenizer tokenizer = unit.tokenizer();
    for (long seed = 0; seed < TEXTS; seed++) {
      String text = RandomText.of(seed, 40);
      assertEquals(text, tokenizer.join(tokenizer.symbols(text)), () -> unit + " " + text);
    }
  }

  /** Windows end within lines that are longer than they are. */
  @ParameterizedTest
  @MethodSource("units")
  void longTextsComeBack(Unit unit) {
    Tokenizer tokenizer = unit.tokenizer();
    for (String piece :
        List.of("word ", "我喜欢读书。", "👩\u200D🚀", "e\u0301\u0323", "line\n", "\r\n", "x")) {
      String text = ("#" + piece).repeat(3) + piece.repeat(150_000 / piece.length());
      assertEquals(text, tokenizer.join(tokenizer.symbols(text)), () -> unit + " " + piece);
    }
  }

  @ParameterizedTest
  @MethodSource("units")
  void symbolsAreHandedOverInOrder(Unit unit) {
    for (long seed = 0; seed < 300; seed++) {
      String text = RandomText.of(seed, 40);
      int[] last = {0};
      unit.tokenizer()
          .split(
              text,
              (from, to) -> {
                assertEquals(true, last[0] <= from && from <= to && to <= text.length());
                last[0] = to;
              });
    }
  }

  @Test
  void charactersAreCodePoints() {
    assertEquals(
        List.of("a", "𝄞", "e", "\u0301", "\uD83D"), symbols(Unit.CHARACTERS, "a𝄞e\u0301\uD83D"));
  }

  @Test
  void graphemesAreWhatAReaderTakesForOneCharacter() {
    assertEquals(
        List.of("e\u0301", "👩\u200D🚀", "👍🏽", "🇨🇳", "🇩🇪", "\r\n", "\n", "नि", "한"),
        symbols(Unit.GRAPHEMES, "e\u0301👩\u200D🚀👍🏽🇨🇳🇩🇪\r\n\nनि한"));
  }

  @Test
  void wordsAreFoundInEveryScript() {
    assertEquals(
        List.of("Don’t", " ", "stop", ":", "  ", "3.14", "!", "\n"),
        symbols(Unit.WORDS, "Don’t stop:  3.14!\n"));
    assertEquals(List.of("我", "喜欢", "读书", "。"), symbols(Unit.WORDS, "我喜欢读书。"));
    assertEquals(List.of("東京", "に"), symbols(Unit.WORDS, "東京に住んでいます").subList(0, 2));
    assertEquals(List.of("ภาษา", "ไทย", "ง่าย"), symbols(Unit.WORDS, "ภาษาไทยง่าย"));
  }

  /** A window that ends anywhere but at a line's end finds the same words. */
  @Test
  void windowsChangeNoWord() {
    String line = "the quick brown fox, jumped over 3.5 lazy dogs ";
    List<String> once = symbols(Unit.WORDS, line);
    List<String> expected = new ArrayList<>();
    int times = 200_000 / line.length();
    for (int k = 0; k < times; k++) {
      expected.addAll(once);
    }
    assertEquals(expected, symbols(Unit.WORDS, line.repeat(times)));
    String family = "👨\u200D👩\u200D👧";
    int families = 200_000 / family.length();
    assertEquals(families, symbols(Unit.GRAPHEMES, family.repeat(families)).size());
  }

  @Test
  void aSpaceBetweenWordsGoesWithoutSaying() {
    assertEquals(
        List.of("To", "be,", "or", "\n", "not", "  ", "to", "be", " "),
        symbols(Unit.WHITE_SPACE_WORDS, "To be, or\nnot  to be "));
    assertEquals(List.of(" ", "a"), symbols(Unit.WHITE_SPACE_WORDS, " a"));
    assertEquals(List.of(" "), symbols(Unit.WHITE_SPACE_WORDS, " "));
  }

  @Test
  void separatorsGoWithoutSaying() {
    assertEquals(List.of("C4", "D4", "", "E4"), symbols(Unit.separatedBy("|"), "C4|D4||E4"));
    assertEquals(
        List.of("C4", "D4", "\n", "\n", "E4", "\n", "", ""),
        symbols(Unit.separatedBy("|"), "C4|D4\n\nE4\n|"));
    assertEquals(List.of("a b", "c", ""), symbols(Unit.separatedBy("\n"), "a b\nc\n"));
    assertEquals(List.of(), symbols(Unit.separatedBy("|"), ""));
  }

  @Test
  void onlySeparatedSymbolsHaveASeparator() {
    assertThrows(IllegalArgumentException.class, () -> Unit.separatedBy(""));
    assertThrows(IllegalArgumentException.class, () -> new Unit(UnitKind.WORDS, "|"));
  }
}
