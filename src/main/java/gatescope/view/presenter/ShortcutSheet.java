package gatescope.view.presenter;

import gatescope.workbench.common.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The list of all keys, made from the table of {@link Shortcut}. */
final class ShortcutSheet extends ScrollPane {
  private final Messages messages;

  ShortcutSheet(Messages messages) {
    this.messages = messages;
    FlowPane areas = new FlowPane();
    areas.getStyleClass().add("shortcut-areas");
    for (Shortcut.Area area : Shortcut.Area.values()) {
      areas.getChildren().add(card(area));
    }
    setContent(areas);
    setFitToWidth(true);
    getStyleClass().add("column-scroll");
    accessibleTextProperty().bind(Bindings.valueAt(messages.words(), "shortcuts"));
  }

  private VBox card(Shortcut.Area area) {
    GridPane list = new GridPane();
    list.getStyleClass().add("shortcut-list");
    for (Shortcut shortcut : Shortcut.values()) {
      if (shortcut.area() == area) {
        Label keys = new Label(shortcut.keys());
        keys.getStyleClass().add("key");
        list.addRow(list.getRowCount(), keys, label("shortcut_" + shortcut.name(), "what"));
      }
    }
    VBox card = new VBox(label("shortcuts_" + area.name(), "card-title"), list);
    card.getStyleClass().add("card");
    return card;
  }

  private Label label(String key, String style) {
    Label label = new Label();
    label.textProperty().bind(Bindings.valueAt(messages.words(), key));
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
