package gatescope.view.chart.text;

import gatescope.view.chart.Glyphs;
import gatescope.workbench.sampling.InkedSymbol;
import java.util.Arrays;

/**
 * A text in cells of a monospaced grid, wrapped between words as it grows, that forgets its
 * beginning when it is full. A cell is one code point with the marks that join it. Cells are
 * counted from the first one ever appended, so that a cell keeps its number when the beginning is
 * forgotten; so are symbols, those of the seed not among them.
 */
final class TextCells {
  /** What a cell is. */
  enum Kind {
    SEED,
    UNKNOWN_SEED,
    SAMPLED
  }

  /** The number of a cell's symbol that is none. */
  static final long NO_SYMBOL = -1;

  private static final int LONGEST_CELL = 8;

  private final String[] glyphs;
  private final InkedSymbol[] inks; // null in the seed
  private final long[] symbols;
  private final Kind[] kinds;
  private final long[] lineStarts;
  private int headLine;
  private int lineCount = 1;
  private int columns = 40;
  private int lastWidth;
  private long wordStart;
  private int widthBeforeWord;
  private long first;
  private long end;
  private long symbolCount;

  TextCells(int capacity) {
    glyphs = new String[capacity];
    inks = new InkedSymbol[capacity];
    symbols = new long[capacity];
    kinds = new Kind[capacity];
    lineStarts = new long[capacity + 1];
  }

  void clear() {
    Arrays.fill(glyphs, null);
    Arrays.fill(inks, null);
    first = 0;
    end = 0;
    symbolCount = 0;
    wrapAnew();
  }

  /** Numbers the symbols that follow from here on. */
  void countFrom(long symbol) {
    symbolCount = symbol;
  }

  /** Appends every code point of a part of the seed. */
  void appendSeed(String glyph, Kind kind) {
    appendCells(glyph, kind, null, NO_SYMBOL);
  }

  /** Appends every code point of a symbol; one that was not read looks as it would in a seed. */
  void append(InkedSymbol symbol) {
    Kind kind = Double.isNaN(symbol.bits()) ? Kind.UNKNOWN_SEED : Kind.SAMPLED;
    appendCells(symbol.text(), kind, symbol, symbolCount);
    symbolCount++;
  }

  private void appendCells(String text, Kind kind, InkedSymbol ink, long symbol) {
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Glyphs.isMark(codePoint) && end > first) {
                join(codePoint);
              } else {
                appendCell(Character.toString(codePoint), kind, ink, symbol);
              }
            });
  }

  private void join(int mark) {
    int slot = slot(end - 1);
    if (glyphs[slot].length() < LONGEST_CELL) {
      glyphs[slot] += Character.toString(mark);
    }
  }

  private void appendCell(String glyph, Kind kind, InkedSymbol ink, long symbol) {
    if (end - first == glyphs.length) {
      forgetFirst();
    }
    int slot = slot(end);
    glyphs[slot] = glyph;
    inks[slot] = ink;
    symbols[slot] = symbol;
    kinds[slot] = kind;
    wrap(end);
    end++;
  }

  private void forgetFirst() {
    first++;
    if (lineCount > 1 && lineStart(1) <= first) {
      headLine = (headLine + 1) % lineStarts.length;
      lineCount--;
    }
  }

  /** Sets the width in narrow cells and wraps everything anew if it has changed. */
  void setColumns(int newColumns) {
    int bounded = Math.max(2, newColumns);
    if (bounded != columns) {
      columns = bounded;
      wrapAnew();
    }
  }

  int columns() {
    return columns;
  }

  private void wrapAnew() {
    headLine = 0;
    lineCount = 1;
    lineStarts[0] = first;
    lastWidth = 0;
    wordStart = first;
    widthBeforeWord = 0;
    for (long cell = first; cell < end; cell++) {
      wrap(cell);
    }
  }

  /**
   * Puts the cell on the last line. Where it does not fit, its word moves to a new line, or is cut
   * if it fills the line alone; white space hangs over the edge.
   */
  private void wrap(long cell) {
    int width = width(cell);
    if (cell > first && isBreak(cell - 1)) {
      newLine(cell, 0);
    } else if (cell > first && LineBreaks.isAllowed(glyph(cell - 1), glyph(cell))) {
      wordStart = cell;
      widthBeforeWord = lastWidth;
    }
    if (lastWidth + width > columns && !mayHang(cell)) {
      if (wordStart > lastLineStart()) {
        newLine(wordStart, lastWidth - widthBeforeWord);
      }
      if (lastWidth + width > columns) {
        newLine(cell, 0);
      }
    }
    lastWidth += width;
  }

  private boolean mayHang(long cell) {
    return isBreak(cell) || (LineBreaks.hangs(glyph(cell)) && lastWidth <= columns);
  }

  private long lastLineStart() {
    return lineStarts[(headLine + lineCount - 1) % lineStarts.length];
  }

  private void newLine(long start, int filled) {
    lineStarts[(headLine + lineCount) % lineStarts.length] = start;
    lineCount++;
    lastWidth = filled;
    wordStart = start;
    widthBeforeWord = 0;
  }

  long first() {
    return first;
  }

  /** The number after the last cell. */
  long end() {
    return end;
  }

  /** The number of the next symbol. */
  long symbolCount() {
    return symbolCount;
  }

  int size() {
    return (int) (end - first);
  }

  String glyph(long cell) {
    return glyphs[slot(cell)];
  }

  /** The symbol that a cell shows or is a part of, or null in the seed. */
  InkedSymbol ink(long cell) {
    return inks[slot(cell)];
  }

  /** The number of a cell's symbol, or {@link #NO_SYMBOL} in the seed. */
  long symbol(long cell) {
    return symbols[slot(cell)];
  }

  /** The first cell of a symbol, or −1 if it is no longer there. */
  long cellOf(long symbol) {
    long low = first;
    long high = end;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (symbol(middle) < symbol) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < end && symbol(low) == symbol ? low : -1;
  }

  Kind kind(long cell) {
    return kinds[slot(cell)];
  }

  boolean isBreak(long cell) {
    return "\n".equals(glyph(cell));
  }

  /** 1 or 2 narrow cells. */
  int width(long cell) {
    return Glyphs.isWide(glyph(cell)) ? 2 : 1;
  }

  int lines() {
    return lineCount;
  }

  /** The first cell of a line, counted from 0. */
  long lineStart(int line) {
    return Math.max(first, lineStarts[(headLine + line) % lineStarts.length]);
  }

  /** The cell after the last one of a line. */
  long lineEnd(int line) {
    return line + 1 < lineCount ? lineStart(line + 1) : end;
  }

  /** The line that holds a cell. */
  int lineOf(long cell) {
    int low = 0;
    int high = lineCount - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStart(middle) <= cell) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (long cell = first; cell < end; cell++) {
      text.append(glyph(cell));
    }
    return text.toString();
  }

  private int slot(long cell) {
    return (int) (cell % glyphs.length);
  }
}
