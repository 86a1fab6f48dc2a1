package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.text.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSurpriseTest {
  private CommonCharacters common;

  private static final Corpus LETTERS =
      new Corpus("letters", Nets.LETTERS, new Tokens.Builder(0, Nets.LETTERS.size()).build(), 0);

  @BeforeEach
  void count() throws NoticeException {
    String chinese = "的的的的的的的的的的一一一一一一一一一一是是是是是是是是是是鹏鸟飞南海了不";
    common = CommonCharacters.of(Corpus.ofCharacters("zh", chinese.repeat(4)));
  }

  @Test
  void everySymbolCostsWhatTheVoiceGivesIt() {
    Voice voice = Voice.of(Nets.opinionated(1));
    Prompt text = Prompt.of("abcab?kc", LETTERS);
    TextSurprise surprise = TextSurprise.of(voice, List.of(0), text, common, Kernels.best());
    Reader reader = new Reader(voice, Kernels.best());
    reader.read(0);
    double bits = 0;
    int known = 0;
    for (int k = 0; k < text.symbols().size(); k++) {
      TextSurprise.Symbol symbol = surprise.symbols().get(k);
      int id = text.symbols().get(k).id();
      assertEquals(id >= 0, symbol.isKnown());
      if (id >= 0) {
        Distribution learned = Distribution.of(reader.next(), 1);
        assertEquals(learned.surprise(id), symbol.bits());
        assertEquals(id, Ranking.of(reader.next()).id(symbol.place()));
        bits += symbol.bits();
        known++;
        reader.read(id);
      } else {
        assertTrue(Double.isNaN(symbol.bits()));
      }
      assertEquals(Math.pow(2, bits / known), symbol.perplexity(), 1e-9);
    }
    assertEquals(7, known);
    assertEquals(7, surprise.known());
    assertEquals(bits, surprise.bits(), 1e-9);
    assertEquals(Math.pow(2, bits / 7), surprise.perplexity(), 1e-9);
    assertEquals("?", surprise.symbols().get(5).text());
    Map<SymbolClass, TextSurprise.Share> shares = surprise.shares();
    assertEquals(2, shares.get(SymbolClass.WORD_START).symbols(), "a, and k after the mark");
    assertEquals(5, shares.get(SymbolClass.INSIDE_WORD).symbols());
  }

  @Test
  void aTextWithoutAKnownSymbolHasNoPerplexity() {
    for (String text : List.of("", "???")) {
      TextSurprise surprise =
          TextSurprise.of(
              Voice.of(Nets.opinionated(1)),
              List.of(0),
              Prompt.of(text, LETTERS),
              common,
              Kernels.best());
      assertEquals(text.length(), surprise.symbols().size());
      assertTrue(Double.isNaN(surprise.perplexity()));
      assertEquals(Map.of(), surprise.shares());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a, '', WORD_START",
    "a, ' ', WORD_START",
    "a, b, INSIDE_WORD",
    "t, ’, INSIDE_WORD",
    "é, x, INSIDE_WORD",
    "word, ' ', WORD_START",
    "a, 的, WORD_START",
    "' ', a, SPACE",
    "'\u3000', 。, SPACE",
    "'\n', a, NEWLINE",
    "7, 1, DIGIT",
    "'.', a, PUNCTUATION",
    "。, 的, PUNCTUATION",
    "😀, a, PUNCTUATION",
    "的, '', COMMON_CHARACTER",
    "是, 的, COMMON_CHARACTER",
    "鹏, 的, RARE_CHARACTER",
    "龘, 的, RARE_CHARACTER"
  })
  void symbolsHaveTheirClasses(String symbol, String before, SymbolClass type) {
    assertEquals(type, SymbolClass.of(symbol, before, common));
  }

  @Test
  void withoutChineseNothingIsCommon() throws NoticeException {
    CommonCharacters none = CommonCharacters.of(Corpus.ofCharacters("en", "abcde ".repeat(30)));
    assertFalse(none.contains('的'));
  }
}
