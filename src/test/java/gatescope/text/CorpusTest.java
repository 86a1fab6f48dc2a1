package gatescope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text to symbols and back, by code points. */
class CorpusTest {
  @Test
  void aTextComesBackWhole() throws NoticeException {
    String text = "a𝄞é\n𠮷 e\u0301👩‍🚀".repeat(20);
    Corpus corpus = Corpus.ofCharacters("text", text);
    assertEquals(text.codePointCount(0, text.length()), corpus.size());
    assertEquals(text, corpus.text(0, corpus.size()));
    assertEquals(11, corpus.vocabulary().size());
    assertEquals("𝄞", corpus.text(1, 2));
    assertEquals(corpus.size(), corpus.trainSize() + corpus.validationSize());
    assertEquals(corpus.size() / 10, corpus.validationSize());
  }

  @Test
  void symbolsAreSortedAndKnowTheirIds() throws NoticeException {
    Vocabulary vocabulary = Corpus.ofCharacters("text", "𠮷ba\n".repeat(30)).vocabulary();
    assertEquals(List.of("\n", "a", "b", "𠮷"), vocabulary.symbols());
    for (int id = 0; id < vocabulary.size(); id++) {
      assertEquals(OptionalInt.of(id), vocabulary.id(vocabulary.symbol(id)));
    }
    assertEquals(OptionalInt.empty(), vocabulary.id("c"));
    assertThrows(IllegalArgumentException.class, () -> new Vocabulary(List.of("a", "a")));
  }

  @Test
  void slicesTrainOnTheBeginningOfEveryRow() throws NoticeException {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 1007).forEach(k -> text.appendCodePoint(1000 + k));
    Corpus sliced = Corpus.ofCharacters("text", text.toString()).sliced(2, 10, 0.05);
    assertEquals(1000, sliced.size());
    assertEquals(2 * 470, sliced.trainSize());
    assertEquals(text.substring(0, 470), sliced.text(0, 470));
    assertEquals(text.substring(500, 970), sliced.text(470, 940));
    assertEquals(text.substring(470, 500), sliced.text(940, 970));
    assertEquals(text.substring(970, 1000), sliced.text(970, 1000));
    assertThrows(IllegalArgumentException.class, () -> sliced.sliced(51, 10, 0.05));
  }

  @Test
  void whatCannotBeLearnedIsRefused() {
    NoticeException tooShort =
        assertThrows(NoticeException.class, () -> Corpus.ofCharacters("t", "𝄞a".repeat(49)));
    assertEquals(Notice.of("corpusTooShort", "t", 98, 100), tooShort.notice());
    NoticeException dull =
        assertThrows(NoticeException.class, () -> Corpus.ofCharacters("t", "𝄞".repeat(100)));
    assertEquals("corpusOneSymbol", dull.notice().key());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 256, 257, 65_536, 65_537, 100_000})
  void tokensOfEveryWidthComeBack(int vocabulary) {
    Tokens.Builder builder = new Tokens.Builder(1000, vocabulary);
    for (int k = 0; k < 1000; k++) {
      builder.add(id(k, vocabulary));
    }
    Tokens tokens = builder.build();
    assertEquals(1000, tokens.size());
    for (int k = 0; k < 1000; k++) {
      assertEquals(id(k, vocabulary), tokens.get(k));
    }
  }

  private static int id(int k, int vocabulary) {
    return k % 2 == 0 ? vocabulary - 1 - k / 2 % vocabulary : k % vocabulary;
  }

  @Test
  void aLargeAlphabetComesBack() throws NoticeException {
    String text =
        IntStream.rangeClosed(0x20, 0x12000)
            .filter(Character::isDefined)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    Corpus corpus = Corpus.ofCharacters("text", text);
    assertTrue(corpus.vocabulary().size() > 1 << 15);
    assertEquals(text, corpus.text(0, corpus.size()));
  }
}
