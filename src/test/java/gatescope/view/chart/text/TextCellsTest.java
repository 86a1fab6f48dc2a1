package gatescope.view.chart.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gatescope.workbench.sampling.InkedSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TextCellsTest {
  @Test
  void wrapsAtTheWidthAndAtLineBreaks() {
    assertEquals(List.of("abcd", "ef\n", "\n", "gh"), lines(cells(100, 4, "abcdef\n\ngh")));
  }

  @Test
  void aLineBreakStaysOnAFullLine() {
    assertEquals(List.of("abcd\n", "e"), lines(cells(100, 4, "abcd\ne")));
  }

  @Test
  void wideSymbolsTakeTwoCellsAndMarksNone() {
    assertEquals(List.of("山a", "水。"), lines(cells(100, 4, "山a水。")));
    assertEquals(List.of("e\u0301abc"), lines(cells(100, 4, "e\u0301abc")));
  }

  @Test
  void wordsStayTogether() {
    assertEquals(List.of("one ", "two ", "three"), lines(cells(100, 6, "one two three")));
    assertEquals(List.of("one two ", "three"), lines(cells(100, 7, "one two three")));
    assertEquals(List.of("a ", "longwo", "rd is"), lines(cells(100, 6, "a longword is")));
    assertEquals(List.of("well-", "known"), lines(cells(100, 6, "well-known")));
    assertEquals(List.of("ab ", " ", "cd"), lines(cells(100, 2, "ab  cd")));
    assertEquals(List.of("ab \n", "cd"), lines(cells(100, 2, "ab \ncd")));
  }

  /** Chinese breaks anywhere, but no line begins with a stop or ends with an opening quote. */
  @Test
  void chineseBreaksAroundItsPunctuation() {
    assertEquals(List.of("白日依", "山尽"), lines(cells(100, 6, "白日依山尽")));
    assertEquals(List.of("白日", "依，山"), lines(cells(100, 6, "白日依，山")));
    assertEquals(List.of("白日", "《山》"), lines(cells(100, 6, "白日《山》")));
    assertEquals(List.of("白日 ", "LSTM"), lines(cells(100, 7, "白日 LSTM")));
  }

  @Test
  void symbolsKeepTheirNumbers() {
    TextCells cells = new TextCells(4);
    cells.appendSeed("s", TextCells.Kind.SEED);
    for (String word : List.of("ab", "c", "de")) {
      cells.append(new InkedSymbol(word, 1, 0.5, 1, 0));
    }
    assertEquals("bcde", cells.text());
    assertEquals(List.of(0L, 1L, 2L, 2L), symbols(cells));
    assertEquals(cells.first() + 2, cells.cellOf(2));
    assertEquals(-1, cells.cellOf(3));
    assertEquals("de", cells.ink(cells.end() - 1).text());
    cells.clear();
    cells.countFrom(70);
    cells.append(new InkedSymbol("x", 1, 0.5, 1, 0));
    assertEquals(List.of(70L), symbols(cells));
  }

  private static List<Long> symbols(TextCells cells) {
    return LongStream.range(cells.first(), cells.end()).map(cells::symbol).boxed().toList();
  }

  @Test
  void forgetsTheBeginningLineByLine() {
    TextCells cells = cells(6, 3, "abcdefghij");
    assertEquals("efghij", cells.text());
    assertEquals(List.of("ef", "ghi", "j"), lines(cells));
    assertEquals(4, cells.first());
  }

  @Test
  void findsTheLineOfACellAfterAnotherWrap() {
    TextCells cells = cells(100, 4, "abcdefgh");
    cells.setColumns(3);
    assertEquals(List.of("abc", "def", "gh"), lines(cells));
    assertEquals(1, cells.lineOf(5));
    assertEquals(2, cells.lineOf(6));
  }

  private static TextCells cells(int capacity, int columns, String text) {
    TextCells cells = new TextCells(capacity);
    cells.setColumns(columns);
    text.codePoints()
        .forEach(c -> cells.append(new InkedSymbol(Character.toString(c), 1, 0.5, 1, 0)));
    return cells;
  }

  private static List<String> lines(TextCells cells) {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < cells.lines(); line++) {
      StringBuilder text = new StringBuilder();
      for (long cell = cells.lineStart(line); cell < cells.lineEnd(line); cell++) {
        text.append(cells.glyph(cell));
      }
      lines.add(text.toString());
    }
    return lines;
  }
}
