package gatescope.view.training;

import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.training.Preset;
import gatescope.workbench.training.SettingsViewModel;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The model card: presets and sizes. */
public final class ModelCardController extends Controller {
  private ObjectProperty<Boolean> embedded; // kept here: bidirectional bindings are weak
  @FXML private Label size;
  @FXML private Node lock;
  @FXML private ComboBox<Preset> preset;
  @FXML private ComboBox<String> cell;
  @FXML private TextField layers;
  @FXML private TextField units;
  @FXML private ComboBox<Boolean> input;
  @FXML private TextField embedding;
  @FXML private TextField dropout;
  @FXML private Label unusual;
  @FXML private ComboBox<String> initialisation;
  @FXML private TextField forgetBias;
  @FXML private Label problem;

  ModelCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    SettingsViewModel settings = model().settings();
    Messages messages = model().messages();
    BooleanExpression locked = model().run().activeProperty();
    preset.getItems().setAll(Preset.values());
    Choices.name(preset, messages, item -> messages.text(item.key()));
    preset.setValue(settings.presetProperty().get());
    preset.valueProperty().addListener((property, before, now) -> apply(now));
    settings.presetProperty().addListener((property, before, now) -> preset.setValue(now));
    Choices.bind(cell, settings.cell(), messages, locked);
    input.getItems().setAll(false, true);
    Choices.name(
        input, messages, embedded -> messages.text(embedded ? "inputEmbedding" : "inputOneHot"));
    embedded = settings.embeddedProperty().asObject();
    input.valueProperty().bindBidirectional(embedded);
    Fields.bind(layers, settings.layers(), messages, locked);
    Fields.bind(units, settings.units(), messages, locked);
    Fields.bind(embedding, settings.embedding(), messages, locked);
    embedding.visibleProperty().bind(settings.embeddedProperty());
    embedding.managedProperty().bind(settings.embeddedProperty());
    Fields.bind(dropout, settings.dropout(), messages, locked);
    Choices.bind(initialisation, settings.initialisation(), messages, locked);
    Choices.explain(initialisation, messages, "initialisationTip");
    Fields.bind(forgetBias, settings.forgetBias(), messages, locked);
    Notices.show(unusual, messages.bind(settings.unusualModelProperty()));
    preset.disableProperty().bind(locked);
    input.disableProperty().bind(locked);
    lock.visibleProperty().bind(locked);
    Notices.show(size, messages.bind(settings.sizeProperty()));
    Notices.show(problem, messages.bind(settings.problemProperty()));
  }

  private void apply(Preset chosen) {
    SettingsViewModel settings = model().settings();
    if (chosen != null && chosen != settings.presetProperty().get()) {
      settings.apply(chosen);
    }
  }
}
