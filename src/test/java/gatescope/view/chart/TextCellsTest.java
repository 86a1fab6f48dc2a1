package gatescope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
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
    cells.append(text, TextCells.Kind.SAMPLED, 1);
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
