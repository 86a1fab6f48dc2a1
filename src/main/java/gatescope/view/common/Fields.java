package gatescope.view.common;

import gatescope.workbench.common.Messages;
import gatescope.workbench.common.NumberField;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** Binds text fields to numbers that are checked while they are typed. */
public final class Fields {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private Fields() {}

  /** A field that may always be changed. */
  public static void bind(TextField node, NumberField field, Messages messages) {
    node.textProperty().bindBidirectional(field.textProperty());
    node.setPrefColumnCount(3);
    field
        .problemProperty()
        .addListener((property, before, now) -> node.pseudoClassStateChanged(WRONG, now != null));
    node.pseudoClassStateChanged(WRONG, !field.isValid());
    Tooltip tooltip = Tips.create();
    tooltip
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text(field.key() + "Tip"), messages.localeProperty()));
    node.setTooltip(tooltip);
  }

  /** A field that needs a restart: locked while a run is under way. */
  public static void bind(
      TextField node, NumberField field, Messages messages, ObservableBooleanValue locked) {
    bind(node, field, messages);
    node.disableProperty().bind(locked);
  }

  /** Runs an action when Enter is pressed in a field or the field is left. */
  public static void applyWhenDone(TextField node, Runnable action) {
    node.setOnAction(event -> action.run());
    node.focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                action.run();
              }
            });
  }
}
