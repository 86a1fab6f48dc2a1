package gatescope.view.chart;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * Holds painted layers and calls its painter at most once per pulse. It is unmanaged, so that
 * asking for a paint never makes the window lay itself out again.
 */
public final class Surface extends Region {
  private final Runnable painter;

  Surface(Runnable painter) {
    this.painter = painter;
    setManaged(false);
    widthProperty().addListener(observable -> invalidate());
    heightProperty().addListener(observable -> invalidate());
  }

  public void invalidate() {
    requestLayout();
  }

  public void add(Node... layers) {
    for (Node layer : layers) {
      if (!(layer instanceof Parent)) {
        layer.setMouseTransparent(true);
      }
      layer.setManaged(false);
    }
    getChildren().addAll(layers);
  }

  /** Device pixels per logical pixel of the window that shows this, 1 before it is shown. */
  public double renderScale() {
    boolean shown = getScene() != null && getScene().getWindow() != null;
    return shown ? getScene().getWindow().getOutputScaleX() : 1;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() > 0 && getHeight() > 0) {
      painter.run();
    }
  }
}
