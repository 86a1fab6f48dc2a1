package gatescope.view.sampling;

import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.Cuts;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.lab.LadderViewModel;
import gatescope.workbench.sampling.lab.VoicesViewModel;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** What the texts of the lab are written with: seed, temperature, dice, cuts, end, voices. */
public final class LabControlsController extends Controller {
  @FXML private TextField seed;
  @FXML private TextField length;
  @FXML private ComboBox<String> end;
  @FXML private TextField phrase;
  @FXML private Slider slider;
  @FXML private TextField value;
  @FXML private Pane ticks;
  @FXML private Button stopWriting;
  @FXML private TextField dice;
  @FXML private ToggleButton lock;
  @FXML private ToggleButton slow;
  @FXML private ToggleButton follow;
  @FXML private Button addColumn;
  @FXML private ToggleButton topKOn;
  @FXML private TextField topK;
  @FXML private ToggleButton topPOn;
  @FXML private TextField topP;
  @FXML private ComboBox<VoicesViewModel.Remembered> second;
  @FXML private HBox weightBox;
  @FXML private Slider weight;
  @FXML private MenuButton favourites;
  @FXML private Label notice;
  @FXML private Label seedNotice;

  LabControlsController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    SamplingViewModel sampling = model().sampling();
    LadderViewModel ladder = model().samplingLab().ladder();
    Messages messages = model().messages();
    seed.textProperty().bindBidirectional(sampling.seedProperty());
    seed.setOnAction(event -> generate());
    Fields.bind(length, ladder.ending().length(), messages);
    length.setPrefColumnCount(5);
    Choices.bind(end, ladder.ending().ends(), ladder.ending().endProperty(), messages, "labEnd_");
    phrase.textProperty().bindBidirectional(ladder.ending().phraseProperty());
    showWhile(phrase, ladder.ending().endProperty().isEqualTo("PHRASE"));
    TemperatureSlider.bind(model(), slider, value, ticks);
    Fields.bind(dice, sampling.diceField(), messages);
    dice.setPrefColumnCount(5);
    lock.selectedProperty().bindBidirectional(sampling.diceLockedProperty());
    slow.selectedProperty().bindBidirectional(ladder.slowProperty());
    follow.selectedProperty().bindBidirectional(ladder.followingProperty());
    stopWriting.disableProperty().bind(ladder.writingProperty().not());
    addColumn
        .disableProperty()
        .bind(Bindings.size(ladder.rungs()).greaterThanOrEqualTo(LadderViewModel.MOST_RUNGS));
    bindCuts(sampling.cuts());
    bindVoices();
    FavouritesMenu.fill(favourites, model());
    Notices.show(notice, messages.bind(ladder.noticeProperty()));
    Notices.show(seedNotice, messages.bind(sampling.noticeProperty()));
  }

  private void bindCuts(Cuts cuts) {
    bindCut(topKOn, cuts.topKOnProperty(), topK);
    Fields.bind(topK, cuts.topK(), model().messages());
    bindCut(topPOn, cuts.topPOnProperty(), topP);
    Fields.bind(topP, cuts.topP(), model().messages());
  }

  private static void bindCut(ToggleButton toggle, BooleanProperty on, TextField field) {
    toggle.selectedProperty().bindBidirectional(on);
    showWhile(field, on);
  }

  private static void showWhile(Node node, ObservableBooleanValue condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  private void bindVoices() {
    VoicesViewModel voices = model().samplingLab().voices();
    Messages messages = model().messages();
    offer(voices);
    voices.remembered().addListener((Observable change) -> offer(voices));
    Choices.name(second, messages, item -> messages.text(item.source()));
    second.valueProperty().bindBidirectional(voices.secondProperty());
    showWhile(weightBox, voices.secondProperty().isNotEqualTo(VoicesViewModel.Remembered.NONE));
    weight.setValue(voices.weightProperty().get());
    // A new text for every pixel would be too many: the last place counts.
    weight
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!weight.isValueChanging()) {
                voices.weightProperty().set(now.doubleValue());
              }
            });
    weight
        .valueChangingProperty()
        .addListener(
            (property, before, changing) -> {
              if (!changing) {
                voices.weightProperty().set(weight.getValue());
              }
            });
  }

  private void offer(VoicesViewModel voices) {
    VoicesViewModel.Remembered kept = voices.secondProperty().get();
    second.getItems().setAll(VoicesViewModel.Remembered.NONE);
    second.getItems().addAll(voices.remembered());
    second.setValue(kept);
  }

  @FXML
  private void makeUniform() {
    model().sampling().temperatureProperty().set(Double.POSITIVE_INFINITY);
  }

  @FXML
  private void generate() {
    model().samplingLab().ladder().generate();
  }

  @FXML
  private void stop() {
    model().samplingLab().ladder().stop();
  }

  @FXML
  private void reroll() {
    model().samplingLab().ladder().reroll();
  }

  @FXML
  private void addColumn() {
    model().samplingLab().ladder().addRung();
  }

  @FXML
  private void remember() {
    model().samplingLab().voices().remember();
  }
}
