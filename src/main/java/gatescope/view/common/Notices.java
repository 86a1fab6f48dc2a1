package gatescope.view.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Sentences that take room only while there is something to say. */
public final class Notices {
  private Notices() {}

  /** Shows a text in a label, and hides the label while the text is empty. */
  public static void show(Labeled label, ObservableValue<String> text) {
    show(label, label, text);
  }

  /** Shows a text in a label, and hides a container of it while the text is empty. */
  public static void show(Labeled label, Node container, ObservableValue<String> text) {
    label.textProperty().addListener((property, before, now) -> show(container, now));
    label.textProperty().bind(text);
    show(container, text.getValue());
  }

  private static void show(Node container, String text) {
    container.setVisible(!text.isEmpty());
    container.setManaged(!text.isEmpty());
  }
}
