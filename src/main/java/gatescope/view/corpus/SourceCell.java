package gatescope.view.corpus;

import gatescope.text.source.SourceFormat;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.SourceRow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One text of the corpus: its name, how it is read, and a button that takes it out. */
final class SourceCell extends ListCell<SourceRow> {
  private final Messages messages;
  private final Label name = new Label();
  private final Button how = new Button();
  private final Button remove = new Button(null, new FontIcon("fth-x"));
  private final HBox line = new HBox(name, how, remove);

  /**
   * @param edit is told a text and the button that was pressed
   * @param locked while nothing may change
   * @param single while only one text is left, which stays
   */
  SourceCell(
      Messages messages,
      BiConsumer<SourceRow, Node> edit,
      Consumer<SourceRow> take,
      ObservableBooleanValue locked,
      ObservableBooleanValue single) {
    this.messages = messages;
    line.getStyleClass().add("source-line");
    line.setAlignment(Pos.CENTER_LEFT);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    how.getStyleClass().addAll("flat", "source-how");
    how.setMinWidth(USE_PREF_SIZE);
    how.setOnAction(press -> edit.accept(getItem(), how));
    remove.getStyleClass().addAll("flat", "source-remove");
    remove.setOnAction(press -> take.accept(getItem()));
    how.disableProperty().bind(locked);
    remove.disableProperty().bind(Bindings.or(locked, single));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0); // as wide as the list: long names are shortened
    messages.localeProperty().addListener(change -> show(getItem()));
  }

  @Override
  protected void updateItem(SourceRow row, boolean empty) {
    super.updateItem(row, empty);
    show(empty ? null : row);
  }

  private void show(SourceRow row) {
    setGraphic(row == null ? null : line);
    if (row == null) {
      return;
    }
    name.setText(row.document().name());
    remove.setAccessibleText(messages.text("removeText", row.document().name()));
    how.setVisible(row.source() != null);
    how.setManaged(row.source() != null);
    if (row.source() != null) {
      how.setText(how(row));
      how.setAccessibleText(messages.text("changeReading", row.document().name()));
    }
    String place = row.source() == null ? "" : row.source().source().location();
    name.setTooltip(place.isEmpty() ? null : new Tooltip(place));
  }

  /** The format where it is more than plain text, else the encoding. */
  private String how(SourceRow row) {
    var findings = row.source().findings();
    String warning = findings.undecodable().isNone() ? "" : "⚠ ";
    boolean plain = findings.format() == SourceFormat.TEXT;
    boolean pasted = row.source().source().location().isEmpty();
    return warning
        + (plain && !pasted
            ? findings.encoding().name()
            : pasted ? messages.text("pasted") : messages.text("format_" + findings.format()));
  }
}
