package gatescope.view.chart.text;

import gatescope.view.chart.Ink;
import gatescope.workbench.sampling.InkedSymbol;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Paints the lines of a {@link TextCells} that are on show. */
final class CellPainter {
  private static final double FULL_SURPRISE = 8;
  private static final int INKS = 33;
  private static final double LINE_IN_EM = 1.6;
  private static final double BACKGROUND_IN_EM = 1.3;

  private static final double FULL_LEAN = 4;

  private final TextCells cells;
  private final TextMarks marks;
  private final Color[] surprise = new Color[INKS];
  private final StringBuilder run = new StringBuilder();
  private Font font;
  private Color text = Color.GRAY;
  private Color seed = Color.GRAY;
  private Color unknown = Color.GRAY;
  private Color caret = Color.GRAY;
  private Color select = Color.GRAY;
  private Color copied = Color.GRAY;
  private Color firstVoice = Color.GRAY;
  private Color secondVoice = Color.GRAY;
  private double cellWidth = 8;
  private double lineHeight = 20;

  CellPainter(TextCells cells, TextMarks marks) {
    this.cells = cells;
    this.marks = marks;
  }

  void setInks(SurpriseText owner, Font newFont) {
    text = owner.ink(Ink.TEXT);
    seed = owner.ink(Ink.SEED);
    unknown = owner.ink(Ink.UNKNOWN);
    caret = owner.ink(Ink.CARET);
    select = owner.ink(Ink.SELECT);
    copied = owner.ink(Ink.COPIED);
    firstVoice = owner.ink(Ink.SIGNED_LOW);
    secondVoice = owner.ink(Ink.SIGNED_HIGH);
    Color full = owner.ink(Ink.SURPRISE);
    if (!full.equals(surprise[INKS - 1])) {
      for (int i = 0; i < INKS; i++) {
        surprise[i] = full.deriveColor(0, 1, 1, i / (INKS - 1.0));
      }
    }
    if (!newFont.equals(font)) {
      font = newFont;
      Text measure = new Text("0".repeat(100));
      measure.setFont(font);
      cellWidth = measure.getLayoutBounds().getWidth() / 100;
      lineHeight = Math.ceil(font.getSize() * LINE_IN_EM);
    }
  }

  double cellWidth() {
    return cellWidth;
  }

  double lineHeight() {
    return lineHeight;
  }

  /** How many lines there are, with the empty one after a last line break. */
  int lines() {
    return cells.lines() + (endsWithBreak() ? 1 : 0);
  }

  /** Paints so many lines from a top line on, and the caret if the end is among them. */
  void paint(GraphicsContext gc, int top, int count) {
    gc.clearRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
    gc.setFont(font);
    gc.setTextBaseline(VPos.CENTER);
    double right = 0;
    for (int line = top; line < Math.min(top + count, cells.lines()); line++) {
      double y = (line - top) * lineHeight;
      paintBackground(gc, line, y);
      right = paintGlyphs(gc, line, y + lineHeight / 2);
    }
    if (top + count >= lines() && cells.size() > 0) {
      double x = endsWithBreak() ? 0 : right;
      double y = (lines() - 1 - top) * lineHeight;
      gc.setFill(caret);
      gc.fillRect(Math.rint(x) + 1, y + 2, 2, lineHeight - 4);
    }
  }

  /** The cell at a place of the view, or −1. */
  long cellAt(double x, double y, int top) {
    int line = top + (int) (y / lineHeight);
    if (line >= cells.lines() || x < 0 || y < 0) {
      return -1;
    }
    double right = 0;
    for (long cell = cells.lineStart(line); cell < cells.lineEnd(line); cell++) {
      right += cells.width(cell) * cellWidth;
      if (x < right) {
        return cell;
      }
    }
    return -1;
  }

  /** A glyph for what has none of its own. */
  static String printable(String glyph) {
    return switch (glyph) {
      case "\n" -> "⏎";
      case "\t" -> "→";
      case " " -> "␣";
      default -> glyph;
    };
  }

  private void paintBackground(GraphicsContext gc, int line, double y) {
    double height = Math.rint(font.getSize() * BACKGROUND_IN_EM);
    double top = y + Math.rint((lineHeight - height) / 2);
    double x = 0;
    for (long cell = cells.lineStart(line); cell < cells.lineEnd(line); cell++) {
      double left = Math.rint(x);
      x += cells.width(cell) * cellWidth;
      double width = Math.rint(x) - left;
      Color ink = background(cell);
      if (ink != null) {
        gc.setFill(ink);
        gc.fillRect(left, top, width, height);
      }
      paintMarks(gc, cells.symbol(cell), left, width, top + height);
      if (marks.isSelected(cells.symbol(cell))) {
        gc.setStroke(select);
        gc.setLineWidth(1.5);
        gc.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
      }
    }
  }

  /** The ink behind a cell, or null for none. */
  private Color background(long cell) {
    InkedSymbol symbol = cells.ink(cell);
    if (symbol == null || marks.isShared(cells.symbol(cell))) {
      return null;
    }
    if (marks.leaning()) {
      Color voice = symbol.lean() > 0 ? secondVoice : firstVoice;
      return voice.deriveColor(0, 1, 1, Math.min(1, Math.abs(symbol.lean()) / FULL_LEAN));
    }
    double share = Math.min(1, symbol.bits() / FULL_SURPRISE);
    return share > 0 ? surprise[(int) Math.round(share * (INKS - 1))] : null;
  }

  private void paintMarks(
      GraphicsContext gc, long symbol, double left, double width, double bottom) {
    if (marks.isParting(symbol)) {
      gc.setFill(caret);
      gc.fillRect(left, bottom - 1, width, 3);
    } else if (symbol >= 0 && marks.isCopied(symbol)) {
      gc.setFill(copied);
      gc.fillRect(left, bottom, width, 1.5);
    }
  }

  /** Draws narrow cells of one kind in one go, all others each in the middle of its place. */
  private double paintGlyphs(GraphicsContext gc, int line, double middle) {
    double x = 0;
    double runStart = 0;
    boolean pale = false;
    TextCells.Kind kind = null;
    for (long cell = cells.lineStart(line); cell < cells.lineEnd(line); cell++) {
      char start = cells.glyph(cell).charAt(0);
      boolean alone = start < ' ' || start > '~';
      if (cells.kind(cell) != kind || isPale(cell) != pale || alone) {
        flush(gc, kind, pale, runStart, x, middle);
        runStart = x;
        kind = cells.kind(cell);
        pale = isPale(cell);
      }
      double width = cells.width(cell) * cellWidth;
      if (alone) {
        paintAlone(gc, cell, x, width, middle);
        runStart = x + width;
      } else {
        run.append(cells.glyph(cell));
      }
      x += width;
    }
    flush(gc, kind, pale, runStart, x, middle);
    return x;
  }

  private boolean isPale(long cell) {
    return cells.kind(cell) != TextCells.Kind.SAMPLED || marks.isShared(cells.symbol(cell));
  }

  private void flush(
      GraphicsContext gc,
      TextCells.Kind kind,
      boolean pale,
      double left,
      double right,
      double middle) {
    if (!run.isEmpty()) {
      gc.setTextAlign(TextAlignment.LEFT);
      gc.setFill(pale ? seed : text);
      gc.fillText(run.toString(), left, middle);
      strike(gc, kind, left, right, middle);
      run.setLength(0);
    }
  }

  private void paintAlone(GraphicsContext gc, long cell, double x, double width, double middle) {
    gc.setTextAlign(TextAlignment.CENTER);
    String glyph = cells.glyph(cell);
    boolean control = glyph.charAt(0) < ' ';
    gc.setFill(isPale(cell) || control ? seed : text);
    gc.fillText(printable(glyph), x + width / 2, middle);
    strike(gc, cells.kind(cell), x, x + width, middle);
  }

  private void strike(
      GraphicsContext gc, TextCells.Kind kind, double left, double right, double middle) {
    if (kind == TextCells.Kind.UNKNOWN_SEED) {
      gc.setFill(unknown);
      gc.fillRect(left, Math.rint(middle), right - left, 1.5);
    }
  }

  private boolean endsWithBreak() {
    return cells.size() > 0 && cells.isBreak(cells.end() - 1);
  }
}
