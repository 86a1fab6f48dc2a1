package gatescope.view.runs;

import gatescope.view.common.Controller;
import gatescope.view.common.ViewFile;
import gatescope.view.common.ViewLoader;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.RunsTab;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The page about runs: one of its parts at a time, loaded when it is first asked for. */
public final class RunsPageController extends Controller {
  @FXML private HBox tabs;
  @FXML private StackPane content;
  private final ViewLoader views;
  private final Map<RunsTab, Node> loaded = new EnumMap<>(RunsTab.class);

  RunsPageController(WorkbenchModel model, ViewLoader views) {
    super(model);
    this.views = views;
  }

  @FXML
  private void initialize() {
    ToggleGroup group = new ToggleGroup();
    for (RunsTab tab : RunsTab.values()) {
      tabs.getChildren().add(button(tab, group));
    }
    model().runs().tabProperty().addListener(change -> show());
    show();
  }

  private ToggleButton button(RunsTab tab, ToggleGroup group) {
    ObjectProperty<RunsTab> shown = model().runs().tabProperty();
    ToggleButton button = new ToggleButton();
    button.setId("tab" + tab);
    button.getStyleClass().add("chip-button");
    button.setToggleGroup(group);
    button.textProperty().bind(Bindings.valueAt(model().messages().words(), "runsTab_" + tab));
    button.setOnAction(
        click -> {
          button.setSelected(true);
          shown.set(tab);
        });
    button.setSelected(shown.get() == tab);
    shown.addListener((property, before, now) -> button.setSelected(now == tab));
    return button;
  }

  private void show() {
    RunsTab tab = model().runs().tabProperty().get();
    content
        .getChildren()
        .setAll(loaded.computeIfAbsent(tab, asked -> views.load(ViewFile.of(asked))));
  }
}
