package gatescope.view;

import gatescope.workbench.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The list of all keys, made from the table of {@link Shortcut}. */
final class ShortcutSheet extends ScrollPane {
  private final Messages messages;

  ShortcutSheet(Messages messages) {
    this.messages = messages;
    GridPane sheet = new GridPane();
    sheet.getStyleClass().add("shortcut-list");
    Shortcut.Area area = null;
    int row = 0;
    for (Shortcut shortcut : Shortcut.values()) {
      if (shortcut.area() != area) {
        area = shortcut.area();
        sheet.add(label("shortcuts_" + area.name(), "card-title"), 0, row++, 2, 1);
      }
      Label keys = new Label(shortcut.keys());
      keys.getStyleClass().add("key");
      sheet.add(keys, 0, row);
      sheet.add(label("shortcut_" + shortcut.name(), "what"), 1, row++);
    }
    VBox card = new VBox(sheet);
    card.getStyleClass().add("card");
    setContent(card);
    setFitToWidth(true);
    getStyleClass().addAll("column-scroll", "shortcut-sheet");
    accessibleTextProperty().bind(Bindings.valueAt(messages.words(), "shortcuts"));
  }

  private Label label(String key, String style) {
    Label label = new Label();
    label.textProperty().bind(Bindings.valueAt(messages.words(), key));
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
