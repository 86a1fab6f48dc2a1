package gatescope.view.corpus;

import gatescope.i18n.Notice;
import gatescope.text.source.SourceFormat;
import gatescope.text.source.encoding.Charsets;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.RereadViewModel;
import java.nio.charset.Charset;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/** How one text is read: what was found out about it, and the choice to read it otherwise. */
public final class RereadCardController extends Controller {
  @FXML private Label name;
  @FXML private Label place;
  @FXML private Label evidence;
  @FXML private Label undecodable;
  @FXML private ComboBox<Charset> charsets;
  @FXML private ComboBox<SourceFormat> formats;
  @FXML private Node columnRow;
  @FXML private ComboBox<Integer> columns;
  @FXML private TextArea preview;
  @FXML private Label problem;
  private final ObjectProperty<Notice> wrong = new SimpleObjectProperty<>();

  RereadCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    Messages messages = model().messages();
    Choices.name(charsets, messages, Charsets::name);
    Choices.name(formats, messages, format -> messages.text("format_" + format));
    Choices.name(columns, messages, this::columnName);
    Notices.show(problem, messages.bind(wrong));
    model()
        .sources()
        .editedProperty()
        .addListener((property, before, now) -> exchange(before, now));
    messages.localeProperty().addListener(change -> say());
    exchange(null, model().sources().editedProperty().get());
  }

  private String columnName(int column) {
    RereadViewModel edited = model().sources().editedProperty().get();
    return edited == null || column >= edited.columns().size() ? "" : edited.columns().get(column);
  }

  private void exchange(RereadViewModel before, RereadViewModel now) {
    if (before != null) {
      charsets.valueProperty().unbindBidirectional(before.charsetProperty());
      formats.valueProperty().unbindBidirectional(before.formatProperty());
      columns.valueProperty().unbindBidirectional(before.columnProperty());
    }
    preview.textProperty().unbind();
    wrong.unbind();
    wrong.set(null);
    if (now != null) {
      show(now);
    }
  }

  private void show(RereadViewModel now) {
    charsets.getItems().setAll(now.charsets());
    formats.getItems().setAll(now.formats());
    columns.getItems().setAll(IntStream.range(0, now.columns().size()).boxed().toList());
    charsets.valueProperty().bindBidirectional(now.charsetProperty());
    formats.valueProperty().bindBidirectional(now.formatProperty());
    columns.valueProperty().bindBidirectional(now.columnProperty());
    charsets.setDisable(!now.hasBytes());
    formats.setDisable(!now.hasBytes());
    columnRow.setVisible(!now.columns().isEmpty());
    columnRow.setManaged(!now.columns().isEmpty());
    preview.textProperty().bind(now.previewProperty());
    wrong.bind(now.problemProperty());
    say();
  }

  private void say() {
    RereadViewModel edited = model().sources().editedProperty().get();
    if (edited != null) {
      Messages messages = model().messages();
      name.setText(edited.name());
      place.setText(edited.location());
      evidence.setText(messages.text(edited.evidence()));
      Notice lost = edited.undecodable();
      undecodable.setText(messages.text(lost));
      undecodable.setVisible(lost != null);
      undecodable.setManaged(lost != null);
    }
  }

  @FXML
  private void apply() {
    model().sources().editedProperty().get().apply();
  }
}
