package gatescope.view.chart.text;

import gatescope.view.chart.EmptyText;
import gatescope.view.chart.Ink;
import gatescope.view.chart.InkedRegion;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.corpus.ExcerptSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * A piece of a corpus cut into its symbols: neighbours are told apart by a hairline, the validation
 * part stands on its own ground, and a document's name stands where it begins. A click or ← →
 * choose a symbol, and every occurrence of it is outlined.
 *
 * <p>Style class {@code symbol-text}; texts {@code small-text} and {@code mono-text}, the message
 * {@code empty-text}. FX thread only.
 */
public final class SymbolText extends InkedRegion {
  private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
      metaData(Ink.TEXT, Ink.MUTED, Ink.GRID, Ink.SERIES_2, Ink.SELECT);
  private static final double LINE_IN_EM = 1.75;
  private static final double GROUND = 0.16;
  private static final double PADDING = 1;

  private final ObjectProperty<List<ExcerptSymbol>> symbols =
      new SimpleObjectProperty<>(this, "symbols", List.of());
  private final SimpleIntegerProperty selectedId = new SimpleIntegerProperty(this, "selected", -1);
  private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
  private final Text small = fontSource("small-text");
  private final Text mono = fontSource("mono-text");
  private final Text measure = new Text();
  private final Canvas canvas = new Canvas();
  private final EmptyText empty = new EmptyText();
  private List<SymbolLayout.Place> places = List.of();
  private IntConsumer onSymbol = id -> {};
  private int cursor;

  /** An empty text. */
  public SymbolText() {
    super("symbol-text", META_DATA);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    surface().add(canvas, empty);
    surface().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    symbols.addListener(observable -> symbolsChanged());
    selectedId.addListener(observable -> repaint());
    emptyText.addListener(observable -> repaint());
  }

  /** Shows these symbols in order. */
  public void setSymbols(List<ExcerptSymbol> shown) {
    symbols.set(List.copyOf(shown));
  }

  /** The id whose occurrences are outlined, or −1. */
  public SimpleIntegerProperty selectedIdProperty() {
    return selectedId;
  }

  /** What is said while there is no text. */
  public StringProperty emptyTextProperty() {
    return emptyText;
  }

  /** Hears the id of a symbol that was clicked or reached by key. */
  public void setOnSymbol(IntConsumer listener) {
    onSymbol = listener;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.TEXT && !symbols.get().isEmpty()) {
      StringBuilder text = new StringBuilder();
      symbols.get().forEach(symbol -> text.append(symbol.text()));
      return text.toString();
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }

  private void symbolsChanged() {
    cursor = Math.max(0, Math.min(cursor, symbols.get().size() - 1));
    repaint();
  }

  @Override
  protected void paint() {
    double width = surface().getWidth();
    double height = surface().getHeight();
    GraphicsContext gc = cleared(canvas);
    List<ExcerptSymbol> all = symbols.get();
    empty.show(all.isEmpty() ? emptyText.get() : "", width, height);
    places = SymbolLayout.wrap(boxes(all), width);
    gc.setTextBaseline(VPos.CENTER);
    double line = lineHeight();
    for (int k = 0; k < all.size() && (places.get(k).line() + 1) * line <= height; k++) {
      paintSymbol(gc, all.get(k), places.get(k), line);
    }
  }

  private List<SymbolLayout.Box> boxes(List<ExcerptSymbol> all) {
    List<SymbolLayout.Box> boxes = new ArrayList<>(all.size());
    for (ExcerptSymbol symbol : all) {
      double width = width(glyphs(symbol), mono) + 2 * PADDING + nameWidth(symbol);
      boolean breaks = symbol.text().indexOf('\n') >= 0;
      boxes.add(new SymbolLayout.Box(width, !symbol.opens().isEmpty(), breaks));
    }
    return boxes;
  }

  private double nameWidth(ExcerptSymbol symbol) {
    return symbol.opens().isEmpty() ? 0 : width(symbol.opens(), small) + 12;
  }

  private static String glyphs(ExcerptSymbol symbol) {
    StringBuilder glyphs = new StringBuilder();
    if (symbol.text().codePointCount(0, symbol.text().length()) == 1) {
      return Glyph.of(symbol.text());
    }
    symbol.text().codePoints().forEach(c -> glyphs.append(Glyph.of(Character.toString(c))));
    return glyphs.toString();
  }

  private double width(String text, Text font) {
    measure.setFont(font.getFont());
    measure.setText(text);
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }

  private void paintSymbol(
      GraphicsContext gc, ExcerptSymbol symbol, SymbolLayout.Place place, double line) {
    double top = place.line() * line;
    double name = nameWidth(symbol);
    gc.setTextAlign(TextAlignment.LEFT);
    if (name > 0) {
      gc.setFont(small.getFont());
      gc.setFill(ink(Ink.MUTED));
      gc.fillText(symbol.opens(), place.left() + 2, top + line / 2);
    }
    double left = place.left() + name;
    double width = Math.max(1, place.width() - name);
    if (symbol.validates()) {
      gc.setFill(ink(Ink.SERIES_2).deriveColor(0, 1, 1, GROUND));
      gc.fillRect(left, top + 1, width, line - 2);
    }
    gc.setFill(ink(Ink.GRID));
    gc.fillRect(left + width - 1, top + line * 0.25, 1, line * 0.5);
    gc.setFont(mono.getFont());
    boolean sign = symbol.text().isBlank();
    gc.setFill(sign ? ink(Ink.MUTED) : ink(Ink.TEXT));
    gc.fillText(glyphs(symbol), left + PADDING, top + line / 2, width);
    if (symbol.id() == selectedId.get()) {
      gc.setStroke(ink(Ink.SELECT));
      gc.setLineWidth(1.5);
      gc.strokeRect(left + 0.75, top + 1.75, width - 1.5, line - 3.5);
    }
  }

  private double lineHeight() {
    return Math.rint(mono.getFont().getSize() * LINE_IN_EM);
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    int line = (int) (event.getY() / lineHeight());
    for (int k = 0; k < places.size(); k++) {
      SymbolLayout.Place place = places.get(k);
      boolean inside = event.getX() >= place.left() && event.getX() < place.left() + place.width();
      if (place.line() == line && inside) {
        moveTo(k);
        return;
      }
    }
  }

  private void pressed(KeyEvent event) {
    boolean right = event.getCode() == KeyCode.RIGHT;
    if ((right || event.getCode() == KeyCode.LEFT) && !symbols.get().isEmpty()) {
      moveTo(Math.max(0, Math.min(symbols.get().size() - 1, cursor + (right ? 1 : -1))));
      event.consume();
    }
  }

  private void moveTo(int symbol) {
    cursor = symbol;
    onSymbol.accept(symbols.get().get(symbol).id());
  }
}
