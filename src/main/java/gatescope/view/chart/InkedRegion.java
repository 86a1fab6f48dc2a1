package gatescope.view.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * A region that paints itself: it owns its inks and fonts and a {@link Surface}, and repaints once
 * per pulse after a change of size, ink, font or {@link #repaint()}.
 */
public abstract class InkedRegion extends Region {
  private static final double DEFAULT_WIDTH = 320;
  private static final double DEFAULT_HEIGHT = 180;

  private final Map<Ink, StyleableObjectProperty<Color>> inks = new EnumMap<>(Ink.class);
  private final Surface surface = new Surface(this::paint);
  private final List<CssMetaData<? extends Styleable, ?>> metaData;

  protected InkedRegion(String styleClass, List<CssMetaData<? extends Styleable, ?>> metaData) {
    this.metaData = metaData;
    getStyleClass().add(styleClass);
    for (CssMetaData<? extends Styleable, ?> entry : metaData) {
      if (entry instanceof InkMetaData data) {
        inks.put(data.ink, newInk(data));
      }
    }
    getChildren().add(surface);
  }

  /** The CSS properties of a region and of these inks. */
  protected static List<CssMetaData<? extends Styleable, ?>> metaData(Ink first, Ink... others) {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    Set<Ink> inks = EnumSet.of(first, others);
    inks.forEach(ink -> all.add(new InkMetaData(ink)));
    return Collections.unmodifiableList(all);
  }

  /** Paints everything anew into the present size. */
  protected abstract void paint();

  @Override
  public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return metaData;
  }

  /** Fits a canvas to the content area and clears it. */
  protected final GraphicsContext cleared(Canvas canvas) {
    canvas.setWidth(surface.getWidth());
    canvas.setHeight(surface.getHeight());
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    return gc;
  }

  /** The node that holds what is painted, as large as the content area. */
  public final Surface surface() {
    return surface;
  }

  /** Called when an ink has changed, before the repaint that follows. */
  protected void inksChanged() {}

  /** Paints at the next pulse. */
  protected final void repaint() {
    surface.invalidate();
  }

  public final Color ink(Ink ink) {
    return inks.get(ink).get();
  }

  /** Adds an invisible text whose style class decides the font of what is painted with it. */
  public final Text fontSource(String styleClass) {
    Text text = new Text();
    text.setManaged(false);
    text.setMouseTransparent(true);
    text.getStyleClass().add(styleClass);
    text.fontProperty().addListener(observable -> repaint());
    getChildren().add(text);
    return text;
  }

  /** Whoever has nothing to say yet says what is missing. */
  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    String own = getAccessibleText();
    if (attribute != AccessibleAttribute.TEXT || (own != null && !own.isBlank())) {
      return super.queryAccessibleAttribute(attribute, parameters);
    }
    return surface.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof EmptyText && child.isVisible())
        .map(child -> ((EmptyText) child).getText())
        .findFirst()
        .orElse("");
  }

  @Override
  protected void layoutChildren() {
    surface.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset(),
        Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
        Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset()));
  }

  @Override
  protected double computePrefWidth(double height) {
    return DEFAULT_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return DEFAULT_HEIGHT;
  }

  private StyleableObjectProperty<Color> newInk(InkMetaData data) {
    StyleableObjectProperty<Color> property =
        new SimpleStyleableObjectProperty<>(data, this, data.getProperty(), Color.GRAY);
    property.addListener(
        observable -> {
          inksChanged();
          repaint();
        });
    return property;
  }

  private static final class InkMetaData extends CssMetaData<InkedRegion, Color> {
    private final Ink ink;

    InkMetaData(Ink ink) {
      super(ink.property(), StyleConverter.getColorConverter(), Color.GRAY);
      this.ink = ink;
    }

    @Override
    public boolean isSettable(InkedRegion node) {
      return !node.inks.get(ink).isBound();
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(InkedRegion node) {
      return node.inks.get(ink);
    }
  }
}
