package gatescope.view.presenter;

import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.window.ControlLock;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for the PIN of the lock on controls. */
final class LockDialog {
  private final Messages messages;
  private final ControlLock lock;
  private final PasswordField field = new PasswordField();
  private final Label problem = new Label();

  private LockDialog(WorkbenchModel model) {
    messages = model.messages();
    lock = model.presenter().lock();
  }

  /** Asks for the PIN, or ends arranging. */
  static void ask(WorkbenchModel model, Window owner) {
    ControlLock lock = model.presenter().lock();
    if (lock.stageProperty().get() == ControlLock.Stage.ARRANGING) {
      lock.close();
    } else {
      new LockDialog(model).show(owner);
    }
  }

  private void show(Window owner) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(messages.text("lockTitle"));
    fill(dialog.getDialogPane(), owner);
    dialog.setOnShown(shown -> field.requestFocus());
    dialog.showAndWait();
  }

  private void fill(DialogPane pane, Window owner) {
    boolean open = lock.stageProperty().get() == ControlLock.Stage.OPEN;
    Label question = new Label(messages.text(open ? "pinNew" : "pinAsk"));
    question.setWrapText(true);
    question.setLabelFor(field);
    field.setId("lockPin");
    field.setAccessibleText(question.getText());
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    VBox content = new VBox(question, field, problem);
    content.getStyleClass().add("lock-dialog");
    pane.setContent(content);
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    pane.getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
    pane.getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    pane.lookupButton(ButtonType.OK).addEventFilter(ActionEvent.ACTION, this::enter);
  }

  /** Keeps the dialog open while the PIN is wrong. */
  private void enter(ActionEvent press) {
    if (!lock.enter(field.getText())) {
      problem.setText(messages.text(lock.problemProperty().get()));
      field.selectAll();
      press.consume();
    }
  }
}
