package gatescope.view.chart;

import gatescope.workbench.SeedGlyph;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
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
 * message {@code empty-text}. Keys: ↑ ↓, Page up and down, Home, End. FX thread only.
 */
public final class SurpriseText extends InkedRegion {
  /** How many symbols are kept. */
  public static final int CAPACITY = 20_000;

  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.TEXT, Ink.SURPRISE, Ink.SEED, Ink.UNKNOWN, Ink.CARET);
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
  private final CellPainter painter = new CellPainter(cells);
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
    surface().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> requestFocus());
    surface().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    emptyText.addListener(observable -> repaint());
  }

  /** Removes everything, the seed too. */
  public void clear() {
    cells.clear();
    following = true;
    topCell = 0;
    card.setVisible(false);
    changed();
  }

  /** Removes everything and starts with this seed. */
  public void setSeed(List<SeedGlyph> seed) {
    clear();
    for (SeedGlyph symbol : seed) {
      TextCells.Kind kind = symbol.known() ? TextCells.Kind.SEED : TextCells.Kind.UNKNOWN_SEED;
      cells.append(symbol.glyph(), kind, Double.NaN);
    }
    changed();
  }

  /** Appends one sampled symbol, as text ("\n" breaks the line), with its surprise in bits. */
  public void append(String glyph, double bits) {
    cells.append(glyph, TextCells.Kind.SAMPLED, bits);
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

  public void setEmptyText(String text) {
    emptyText.set(text);
  }

  /** The card's text: a {@link MessageFormat} of symbol {0} and bits {1}. */
  public StringProperty readOutPatternProperty() {
    return readOutPattern;
  }

  public void setReadOutPattern(String pattern) {
    readOutPattern.set(pattern);
  }

  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return META_DATA;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META_DATA;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? getText()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  void paint() {
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
    following |= top == hidden;
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
    following = top == hidden;
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
    boolean surprised = cell >= 0 && !Float.isNaN(cells.bits(cell));
    card.setVisible(surprised);
    if (surprised) {
      String bits = String.format(Locale.ROOT, "%.2f", cells.bits(cell));
      card.setText(
          new MessageFormat(readOutPattern.get(), Locale.ROOT)
              .format(new Object[] {CellPainter.printable(cells.glyph(cell)), bits}));
      Cards.placeBeside(card, event.getX(), event.getY(), CARD_DISTANCE, surface());
    }
  }

  private void changed() {
    repaint();
  }
}
