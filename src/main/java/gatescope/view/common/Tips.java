package gatescope.view.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** Explanations on hover, wrapped to a readable width. */
public final class Tips {
  private static final double WIDTH = 320;

  private Tips() {}

  public static Tooltip create() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDTH);
    return tooltip;
  }

  /** A tip that follows its words. */
  public static void bind(Control control, ObservableValue<String> text) {
    control.setTooltip(create());
    control.getTooltip().textProperty().bind(text);
  }

  public static void set(Control control, String text) {
    if (control.getTooltip() == null) {
      control.setTooltip(create());
    }
    control.getTooltip().setText(text);
  }
}
