package gatescope.view.training;

import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.training.SettingsViewModel;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The training card: how to learn; the learning rate may be changed while learning. */
public final class TrainingCardController extends Controller {
  @FXML private Label locked;
  @FXML private Node lock;
  @FXML private ComboBox<String> optimizer;
  @FXML private ComboBox<String> schedule;
  @FXML private ComboBox<String> clipping;
  @FXML private TextField learningRate;
  @FXML private TextField lanes;
  @FXML private TextField steps;
  @FXML private TextField clip;
  @FXML private Label unusual;
  @FXML private ComboBox<String> objective;
  @FXML private ComboBox<String> sequences;
  @FXML private TextField stride;
  @FXML private TextField epochs;
  @FXML private TextField seed;

  TrainingCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    SettingsViewModel settings = model().settings();
    Messages messages = model().messages();
    BooleanExpression active = model().run().activeProperty();
    Choices.bind(optimizer, settings.optimizer(), messages, active);
    Choices.bind(schedule, settings.schedule(), messages, active);
    Choices.bind(clipping, settings.clipping(), messages, active);
    Choices.bind(objective, settings.objective(), messages, active);
    Choices.bind(sequences, settings.sequences(), messages, active);
    Choices.explain(schedule, messages, "scheduleTip");
    Choices.explain(objective, messages, "objectiveTip");
    Choices.explain(sequences, messages, "sequencesTip");
    Fields.bind(learningRate, settings.learningRate(), messages);
    Fields.bind(lanes, settings.lanes(), messages, active);
    Fields.bind(steps, settings.steps(), messages, active);
    Fields.bind(clip, settings.clip(), messages, active);
    Fields.bind(epochs, settings.epochs(), messages, active);
    Fields.bind(seed, settings.seed(), messages, active);
    Fields.bind(stride, settings.stride(), messages, active);
    stride.visibleProperty().bind(settings.usesWindowsProperty());
    stride.managedProperty().bind(settings.usesWindowsProperty());
    Notices.show(unusual, messages.bind(settings.unusualTrainingProperty()));
    locked.visibleProperty().bind(active);
    lock.visibleProperty().bind(active);
  }
}
