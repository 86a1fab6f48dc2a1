package gatescope.view;

import gatescope.workbench.Choice;
import gatescope.workbench.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/** Combo boxes whose items are named in the language of the moment. */
final class Choices {
  private Choices() {}

  /**
   * @param name the words for an item; called again after a change of language
   */
  static <T> void name(ComboBox<T> box, Messages messages, Function<T, String> name) {
    messages.localeProperty().addListener(change -> rename(box, name));
    rename(box, name);
  }

  /** A box over the names of a kind, whose words have keys that begin with {@code prefix}. */
  static void bind(
      ComboBox<String> box,
      List<String> names,
      Property<String> chosen,
      Messages messages,
      String prefix) {
    box.getItems().setAll(names);
    name(box, messages, item -> messages.text(prefix + item));
    box.valueProperty().bindBidirectional(chosen);
  }

  /** A box over the kinds of a choice; locked while a run is under way. */
  static void bind(
      ComboBox<String> box, Choice<?> choice, Messages messages, ObservableBooleanValue locked) {
    bind(box, choice.names(), choice.nameProperty(), messages, choice.prefix());
    box.disableProperty().bind(locked);
  }

  /** Explains a box on hover. */
  static void explain(ComboBox<String> box, Messages messages, String key) {
    box.setTooltip(Tips.create());
    box.getTooltip().textProperty().bind(Bindings.valueAt(messages.words(), key));
  }

  /** Shows the prompt whenever nothing is chosen; by itself a box does so only at first. */
  static <T> void promptAgain(ComboBox<T> box) {
    box.setButtonCell(
        new ListCell<T>() {
          @Override
          protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            boolean none = empty || item == null;
            setText(none ? box.getPromptText() : box.getConverter().toString(item));
          }
        });
  }

  private static <T> void rename(ComboBox<T> box, Function<T, String> name) {
    // A new converter makes the box draw its button and list again.
    box.setConverter(
        new StringConverter<T>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : name.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box is not editable");
          }
        });
  }
}
