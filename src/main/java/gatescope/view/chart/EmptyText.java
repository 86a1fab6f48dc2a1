package gatescope.view.chart;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** The quiet line in the middle of a node that has nothing to show yet. */
public final class EmptyText extends Label {
  public EmptyText() {
    getStyleClass().add("empty-text");
    setWrapText(true);
    setAlignment(Pos.CENTER);
    setTextAlignment(TextAlignment.CENTER);
    setMouseTransparent(true);
  }

  /** Shows a text over an area; none hides it. */
  public void show(String text, double width, double height) {
    setVisible(text != null && !text.isEmpty());
    setText(text);
    resizeRelocate(0, 0, width, height);
  }
}
