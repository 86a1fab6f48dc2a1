package gatescope.view.chart.text;

import gatescope.view.chart.Cards;
import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SeedGlyph;
import gatescope.workbench.sampling.lab.CopiedRun;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;

/**
 * Text as it is sampled, every symbol on an ink as strong as its surprise: none at 0 bits, full at
 * 8 and above. The seed is grey, its symbols outside the vocabulary struck through. The last 20,000
 * symbols are kept; the view follows the end unless the reader has scrolled up.
 *
 * <p>Style class {@code surprise-text}; text {@code mono-text}, the card {@code read-out}, the
 * message {@code empty-text}. Keys: ← → choose a symbol; ↑ ↓, Page up and down, Home, End. FX
 * thread only.
 */
public final class SurpriseText extends InkedRegion {
  /** How many symbols are kept. */
  public static final int CAPACITY = 20_000;

  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(
          Ink.TEXT,
          Ink.SURPRISE,
          Ink.SEED,
          Ink.UNKNOWN,
          Ink.CARET,
          Ink.SELECT,
          Ink.COPIED,
          Ink.SIGNED_LOW,
          Ink.SIGNED_HIGH);
  private static final double BAR = 12;
  private static final double CARD_DISTANCE = 14;
  private static final int LINES_PER_NOTCH = 3;

  private final TextCells cells = new TextCells(CAPACITY);
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final StringProperty readOutPattern =
      new SimpleStringProperty(this, "readOutPattern", "{0} · {1} bit");
  private final Text mono = fontSource("mono-text");
  private final Canvas canvas = new Canvas();
  private final ScrollBar bar = new ScrollBar();
  private final Label card = new Label();
  private final EmptyText empty = new EmptyText();
  private final TextMarks marks = new TextMarks();
  private final CellPainter painter = new CellPainter(cells, marks);
  private LongConsumer onChosen = symbol -> {};
  private boolean followsEnd = true;
  private boolean following = true;
  private long topCell;
  private boolean adjusting;

  /** An empty text. */
  public SurpriseText() {
    super("surprise-text", META_DATA);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    card.getStyleClass().add("read-out");
    card.setMouseTransparent(true);
    card.setVisible(false);
    bar.setOrientation(Orientation.VERTICAL);
    bar.valueProperty().addListener(observable -> scrolledByBar());
    surface().add(canvas, bar, empty, card);
    surface().addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    surface().addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.setVisible(false));
    surface().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    surface().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    emptyText.addListener(observable -> repaint());
  }

  /** Removes everything, the seed too. */
  public void clear() {
    cells.clear();
    marks.clear();
    following = followsEnd;
    topCell = 0;
    card.setVisible(false);
    changed();
  }

  /** Removes everything and starts with this seed. */
  public void setSeed(List<SeedGlyph> seed) {
    clear();
    for (SeedGlyph symbol : seed) {
      TextCells.Kind kind = symbol.known() ? TextCells.Kind.SEED : TextCells.Kind.UNKNOWN_SEED;
      cells.appendSeed(symbol.glyph(), kind);
    }
    changed();
  }

  /** Numbers the symbols that follow from here on; the first one is 0 otherwise. */
  public void countFrom(long symbol) {
    cells.countFrom(symbol);
  }

  /** Appends one symbol; "\n" in its text breaks the line. */
  public void append(InkedSymbol symbol) {
    cells.append(symbol);
    changed();
  }

  /** Receives the number of a symbol that was clicked, or reached with ← →. */
  public void setOnChosen(LongConsumer receiver) {
    onChosen = receiver;
  }

  /** Whether a new text is watched at its end, as by itself, or at its beginning. */
  public void setFollowsEnd(boolean atEnd) {
    followsEnd = atEnd;
    following = atEnd;
  }

  /** Puts a frame around a symbol; −1 removes it. */
  public void select(long symbol) {
    marks.setSelected(symbol);
    changed();
  }

  /**
   * Makes the first symbols grey, because other texts have the same.
   *
   * @param parted whether the next one is underlined, because other texts have another there
   */
  public void setShared(long count, boolean parted) {
    marks.setShared(count, parted);
    changed();
  }

  /** Underlines what was copied, in order. */
  public void setCopies(List<CopiedRun> runs) {
    marks.setCopies(runs);
    changed();
  }

  /** Inks symbols by the voice that wanted them more, not by surprise. */
  public void setLeaning(boolean byLean) {
    marks.setLeaning(byLean);
    changed();
  }

  /** The text that is kept, seed and all. */
  public String getText() {
    return cells.text();
  }

  /** What is said while there is no text. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  /**
   * The card's text: a {@link MessageFormat} of symbol {0}, bits {1}, probability in percent {2},
   * rank {3} and lean in bits {4}.
   */
  public StringProperty readOutPatternProperty() {
    return readOutPattern;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT && !getText().isBlank()
        ? getText()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    empty.show(cells.size() == 0 ? emptyText.get() : "", width, height);
    canvas.setWidth(width);
    canvas.setHeight(height);
    painter.setInks(this, mono.getFont());
    cells.setColumns((int) ((width - BAR) / painter.cellWidth()));
    int visible = visibleLines();
    int hidden = Math.max(0, painter.lines() - visible);
    int top = following ? hidden : Math.min(hidden, cells.lineOf(topCell));
    following |= followsEnd && top == hidden;
    topCell = cells.lineStart(Math.min(top, cells.lines() - 1));
    painter.paint(canvas.getGraphicsContext2D(), top, visible);
    placeBar(top, hidden, visible);
  }

  private void placeBar(int top, int hidden, int visible) {
    adjusting = true;
    bar.setVisible(hidden > 0);
    bar.setMax(hidden);
    bar.setVisibleAmount((double) hidden * visible / Math.max(1, painter.lines()));
    bar.setUnitIncrement(1);
    bar.setBlockIncrement(visible);
    bar.setValue(top);
    bar.resizeRelocate(surface().getWidth() - BAR, 0, BAR, surface().getHeight());
    adjusting = false;
  }

  private int visibleLines() {
    return (int) Math.max(1, surface().getHeight() / painter.lineHeight());
  }

  private void scrolledByBar() {
    if (!adjusting) {
      scrollTo((int) Math.round(bar.getValue()));
    }
  }

  private void scrollBy(int lines) {
    scrollTo(cells.lineOf(topCell) + lines);
  }

  private void scrollTo(int line) {
    int hidden = Math.max(0, painter.lines() - visibleLines());
    int top = Math.max(0, Math.min(hidden, line));
    following = top == hidden && hidden > 0;
    topCell = cells.lineStart(Math.min(top, cells.lines() - 1));
    card.setVisible(false);
    repaint();
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      scrollBy((int) -Math.signum(event.getDeltaY()) * LINES_PER_NOTCH);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> chooseNeighbour(-1);
      case RIGHT -> chooseNeighbour(1);
      case UP -> scrollBy(-1);
      case DOWN -> scrollBy(1);
      case PAGE_UP -> scrollBy(-visibleLines());
      case PAGE_DOWN -> scrollBy(visibleLines());
      case HOME -> scrollTo(0);
      case END -> scrollTo(Integer.MAX_VALUE);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void moved(MouseEvent event) {
    long cell = painter.cellAt(event.getX(), event.getY(), cells.lineOf(topCell));
    InkedSymbol symbol = cell < 0 ? null : cells.ink(cell);
    boolean surprised = symbol != null && !Double.isNaN(symbol.bits());
    card.setVisible(surprised);
    if (surprised) {
      card.setText(readOut(symbol, cells.glyph(cell)));
      Cards.placeBeside(card, event.getX(), event.getY(), CARD_DISTANCE, surface());
    }
  }

  private String readOut(InkedSymbol symbol, String glyph) {
    boolean one = symbol.text().codePointCount(0, symbol.text().length()) == 1;
    return new MessageFormat(readOutPattern.get(), Locale.ROOT)
        .format(
            new Object[] {
              CellPainter.printable(one ? glyph : symbol.text()),
              String.format(Locale.ROOT, "%.2f", symbol.bits()),
              String.format(Locale.ROOT, "%.1f", symbol.chance() * 100),
              Integer.toString(symbol.rank()),
              String.format(Locale.ROOT, "%+.1f", symbol.lean())
            });
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    long cell = painter.cellAt(event.getX(), event.getY(), cells.lineOf(topCell));
    if (cell >= 0 && cells.symbol(cell) >= 0) {
      choose(cells.symbol(cell));
    }
  }

  /** Chooses a neighbour of the selection, or the last symbol where nothing is selected. */
  private void chooseNeighbour(int distance) {
    boolean any = marks.selected() >= 0;
    choose(any ? marks.selected() + distance : cells.symbolCount() - 1);
  }

  private void choose(long symbol) {
    long cell = cells.cellOf(symbol);
    if (cell >= 0) {
      int line = cells.lineOf(cell);
      int top = cells.lineOf(topCell);
      select(symbol);
      onChosen.accept(symbol);
      if (line < top || line >= top + visibleLines()) {
        scrollTo(line);
      }
    }
  }

  private void changed() {
    repaint();
  }
}
