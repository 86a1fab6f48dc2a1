package gatescope.view.common;

import gatescope.workbench.common.Choice;
import gatescope.workbench.common.Messages;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/** Combo boxes whose items are named in the language of the moment. */
public final class Choices {
  private Choices() {}

  /**
   * @param name the words for an item; asked again after a change of language
   */
  public static <T> void name(ComboBox<T> box, Messages messages, Function<T, String> name) {
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
    messages.localeProperty().addListener(change -> writeAgain(box));
    writeAgain(box);
  }

  /** A box keeps the words that stand in its cells: other words need other cells. */
  private static <T> void writeAgain(ComboBox<T> box) {
    box.setButtonCell(new NamedCell<>(box, true));
    box.setCellFactory(list -> new NamedCell<>(box, false));
  }

  /** A box over the names of a kind, whose words have keys that begin with {@code prefix}. */
  public static void bind(
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
  public static void bind(
      ComboBox<String> box, Choice<?> choice, Messages messages, ObservableBooleanValue locked) {
    bind(box, choice.names(), choice.nameProperty(), messages, choice.prefix());
    box.disableProperty().bind(locked);
  }

  /** Explains a box on hover. */
  public static void explain(ComboBox<String> box, Messages messages, String key) {
    box.setTooltip(Tips.create());
    box.getTooltip().textProperty().bind(Bindings.valueAt(messages.words(), key));
  }

  /** The name of an item. The button of a box asks for a choice whenever there is none. */
  private static final class NamedCell<T> extends ListCell<T> {
    private final ComboBox<T> box;
    private final boolean button;

    NamedCell(ComboBox<T> box, boolean button) {
      this.box = box;
      this.button = button;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(button ? box.getPromptText() : "");
      } else {
        setText(box.getConverter().toString(item));
      }
    }
  }
}
