package gatescope.view.chart;

import java.util.Arrays;

/**
 * A text in cells of a monospaced grid, wrapped as it grows, that forgets its beginning when it is
 * full. A cell is one code point with the marks that join it. Cells are counted from the first one
 * ever appended, so that a cell keeps its number when the beginning is forgotten.
 */
final class TextCells {
  /** What a cell is. */
  enum Kind {
    SEED,
    UNKNOWN_SEED,
    SAMPLED
  }

  private static final int LONGEST_CELL = 8;

  private final String[] glyphs;
  private final float[] bits;
  private final Kind[] kinds;
  private final long[] lineStarts;
  private int headLine;
  private int lineCount = 1;
  private int columns = 40;
  private int lastWidth;
  private long first;
  private long end;

  TextCells(int capacity) {
    glyphs = new String[capacity];
    bits = new float[capacity];
    kinds = new Kind[capacity];
    lineStarts = new long[capacity + 1];
  }

  void clear() {
    Arrays.fill(glyphs, null);
    first = 0;
    end = 0;
    wrapAnew();
  }

  /** Appends every code point of a symbol, each with the symbol's bits (NaN if unknown). */
  void append(String symbol, Kind kind, double symbolBits) {
    symbol
        .codePoints()
        .forEach(
            codePoint -> {
              if (Glyphs.isMark(codePoint) && end > first) {
                join(codePoint);
              } else {
                appendCell(Character.toString(codePoint), kind, (float) symbolBits);
              }
            });
  }

  private void join(int mark) {
    int slot = slot(end - 1);
    if (glyphs[slot].length() < LONGEST_CELL) {
      glyphs[slot] += Character.toString(mark);
    }
  }

  private void appendCell(String glyph, Kind kind, float cellBits) {
    if (end - first == glyphs.length) {
      forgetFirst();
    }
    int slot = slot(end);
    glyphs[slot] = glyph;
    bits[slot] = cellBits;
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
    for (long cell = first; cell < end; cell++) {
      wrap(cell);
    }
  }

  /** Puts the cell on the last line, or on a new one if it does not fit or follows a line break. */
  private void wrap(long cell) {
    boolean broken = cell > first && isBreak(cell - 1);
    int width = width(cell);
    if (broken || (lastWidth + width > columns && !isBreak(cell))) {
      lineStarts[(headLine + lineCount) % lineStarts.length] = cell;
      lineCount++;
      lastWidth = 0;
    }
    lastWidth += width;
  }

  long first() {
    return first;
  }

  /** The number after the last cell. */
  long end() {
    return end;
  }

  int size() {
    return (int) (end - first);
  }

  String glyph(long cell) {
    return glyphs[slot(cell)];
  }

  float bits(long cell) {
    return bits[slot(cell)];
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
