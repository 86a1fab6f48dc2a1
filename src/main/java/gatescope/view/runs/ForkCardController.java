package gatescope.view.runs;

import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Choice;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.runs.ForkSetting;
import gatescope.workbench.runs.ForkViewModel;
import gatescope.workbench.runs.RunLibrary;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.runs.RunSentences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lets the selected run go on otherwise, from now or from a moment of its past. */
public final class ForkCardController extends Controller {
  @FXML private VBox card;
  @FXML private ComboBox<Long> moment;
  @FXML private ComboBox<ForkSetting> setting;
  @FXML private StackPane value;
  @FXML private Label problem;
  @FXML private Button fork;
  private final Map<ForkSetting, Node> values = new EnumMap<>(ForkSetting.class);

  ForkCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RunLibrary runs = model().runs();
    ForkViewModel fork = runs.fork();
    Messages messages = model().messages();
    card.disableProperty().bind(runs.selectedProperty().isNull());
    setting.getItems().setAll(ForkSetting.values());
    Choices.name(setting, messages, item -> messages.text(item.key()));
    setting.valueProperty().bindBidirectional(fork.settingProperty());
    fork.settingProperty().addListener(change -> showValue());
    showValue();
    Choices.name(moment, messages, this::name);
    moment.setOnShowing(event -> fillMoments());
    moment
        .valueProperty()
        .addListener(
            (property, before, now) ->
                fork.momentProperty().set(now == null ? ForkViewModel.PRESENT : now));
    runs.selectedProperty().addListener(change -> fillMoments());
    fillMoments();
    Notices.show(problem, messages.bind(fork.problemProperty()));
    this.fork
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> hasProblem(fork), fork.problemProperty()));
  }

  private static boolean hasProblem(ForkViewModel fork) {
    return fork.problemProperty().get() != null;
  }

  private String name(Long step) {
    return model().messages().text(RunSentences.moment(step));
  }

  /** The newest moment first. */
  private void fillMoments() {
    RunRecord run = model().runs().selectedProperty().get();
    List<Long> moments = new ArrayList<>();
    moments.add(ForkViewModel.PRESENT);
    if (run != null) {
      List<Long> past = model().runs().moments(run);
      for (int k = past.size() - 1; k >= 0; k--) {
        moments.add(past.get(k));
      }
    }
    Long chosen = moment.getValue();
    moment.getItems().setAll(moments);
    moment.setValue(moments.contains(chosen) ? chosen : ForkViewModel.PRESENT);
  }

  private void showValue() {
    ForkSetting shown = model().runs().fork().settingProperty().get();
    value.getChildren().setAll(values.computeIfAbsent(shown, setting -> value()));
  }

  /** What the present setting is typed into or chosen from. */
  private Node value() {
    NumberField number = model().runs().fork().number();
    return number != null ? field(number) : box(model().runs().fork().choice());
  }

  private Node field(NumberField number) {
    TextField field = new TextField();
    field.setId("forkNumber");
    field.accessibleTextProperty().bind(Bindings.valueAt(model().messages().words(), "forkTo"));
    Fields.bind(field, number, model().messages());
    return field;
  }

  /** Nothing to choose where the setting cannot be changed. */
  private Node box(Choice<?> choice) {
    ComboBox<String> box = new ComboBox<>();
    box.setMaxWidth(Double.MAX_VALUE);
    if (choice == null) {
      box.setDisable(true);
    } else {
      Choices.bind(box, choice.names(), choice.nameProperty(), model().messages(), choice.prefix());
    }
    return box;
  }

  @FXML
  private void fork() {
    model().runs().fork(model().runs().selectedProperty().get());
  }
}
