package gatescope.view.sampling;

import gatescope.view.common.Controller;
import gatescope.view.common.ViewFile;
import gatescope.view.common.ViewLoader;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.sampling.lab.LabTab;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The sampling lab: one of its parts at a time, loaded when it is first asked for. */
public final class SamplingPageController extends Controller {
  @FXML private HBox tabs;
  @FXML private StackPane content;
  private final ViewLoader views;
  private final Map<LabTab, Node> loaded = new EnumMap<>(LabTab.class);

  SamplingPageController(WorkbenchModel model, ViewLoader views) {
    super(model);
    this.views = views;
  }

  @FXML
  private void initialize() {
    ToggleGroup group = new ToggleGroup();
    for (LabTab tab : LabTab.values()) {
      tabs.getChildren().add(button(tab, group));
    }
    model().samplingLab().tabProperty().addListener(change -> show());
    show();
  }

  private ToggleButton button(LabTab tab, ToggleGroup group) {
    ToggleButton button = new ToggleButton();
    button.setId("tab" + tab);
    button.getStyleClass().add("chip-button");
    button.setToggleGroup(group);
    button.textProperty().bind(Bindings.valueAt(model().messages().words(), "labTab_" + tab));
    button.setOnAction(
        click -> {
          button.setSelected(true);
          model().samplingLab().tabProperty().set(tab);
        });
    button.setSelected(model().samplingLab().tabProperty().get() == tab);
    model()
        .samplingLab()
        .tabProperty()
        .addListener((property, before, now) -> button.setSelected(now == tab));
    return button;
  }

  private void show() {
    LabTab tab = model().samplingLab().tabProperty().get();
    content
        .getChildren()
        .setAll(loaded.computeIfAbsent(tab, asked -> views.load(ViewFile.of(asked))));
  }
}
