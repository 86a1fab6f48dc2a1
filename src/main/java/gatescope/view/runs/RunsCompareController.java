package gatescope.view.runs;

import gatescope.view.chart.curve.CurveChart;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.compare.CompareAxis;
import gatescope.workbench.compare.CompareViewModel;
import gatescope.workbench.compare.SettingRow;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.runs.RunRecord;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** Chosen runs: their curves over each other, and in what their settings differ. */
public final class RunsCompareController extends Controller {
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
  private static final int NAME_WIDTH = 104;

  @FXML private VBox runs;
  @FXML private ComboBox<String> measure;
  @FXML private ComboBox<String> axis;
  @FXML private CheckBox perplexity;
  @FXML private CheckBox logarithmic;
  @FXML private CurveChart curves;
  @FXML private CheckBox allSettings;
  @FXML private TableView<SettingRow> settings;

  RunsCompareController(WorkbenchModel model) {
    super(model);
  }

  private CompareViewModel compare() {
    return model().compare();
  }

  @FXML
  private void initialize() {
    InvalidationListener listed = change -> listRuns();
    compare().runs().addListener(listed);
    compare().chosen().addListener(listed);
    model().messages().localeProperty().addListener(listed);
    listRuns();
    bindCurves();
    bindSettings();
  }

  private void listRuns() {
    runs.getChildren().setAll(compare().runs().stream().map(this::box).toList());
    if (runs.getChildren().isEmpty()) {
      Label none = new Label(model().messages().text("runsNone"));
      none.setWrapText(true);
      none.getStyleClass().addAll("muted", "small");
      runs.getChildren().add(none);
    }
  }

  private CheckBox box(RunRecord run) {
    CheckBox box = new CheckBox();
    box.textProperty().bind(run.nameProperty());
    box.setSelected(compare().chosen().contains(run));
    box.setDisable(!box.isSelected() && compare().chosen().size() == CompareViewModel.MOST);
    box.setOnAction(click -> compare().choose(run, box.isSelected()));
    return box;
  }

  private void bindCurves() {
    Messages messages = model().messages();
    CompareViewModel compare = compare();
    Choices.bind(
        measure,
        compare.measureNames(),
        compare.measureNameProperty(),
        messages,
        "compareMeasure_");
    Choices.bind(axis, compare.axisNames(), compare.axisNameProperty(), messages, "compareAxis_");
    perplexity.selectedProperty().bindBidirectional(compare.perplexityProperty());
    logarithmic.selectedProperty().bindBidirectional(compare.logarithmicProperty());
    curves.logarithmicProperty().bind(compare.logarithmicProperty());
    compare.perplexityProperty().addListener(change -> showUnit());
    showUnit();
    compare.linesProperty().addListener(change -> showLines());
    showLines();
    model().tickProperty().addListener(change -> curves.refreshIfGrown());
  }

  private void showUnit() {
    boolean exponential = compare().perplexityProperty().get();
    curves.setConversion(exponential ? Math::exp : DoubleUnaryOperator.identity());
  }

  private void showLines() {
    Messages messages = model().messages();
    boolean time = compare().axisNameProperty().get().equals(CompareAxis.TIME.name());
    curves.setXName(messages.text(time ? "compareSeconds" : "stepAxis"));
    curves.setEmptyText(messages.text(time ? "compareNoTimes" : "compareEmpty"));
    curves.getLines().setAll(compare().linesProperty().get());
    curves.setAccessibleText(messages.text("compareText", names()));
    curves.refresh();
  }

  private String names() {
    return curves.getLines().stream().map(CurveLine::name).collect(Collectors.joining(", "));
  }

  private void bindSettings() {
    allSettings.selectedProperty().bindBidirectional(compare().allSettingsProperty());
    Label same = new Label();
    same.textProperty().bind(Bindings.valueAt(model().messages().words(), "compareSame"));
    same.setWrapText(true);
    settings.setPlaceholder(same);
    settings.setRowFactory(table -> row());
    compare().settingsProperty().addListener(change -> showSettings());
    showSettings();
  }

  /** What differs is marked among what does not. */
  private TableRow<SettingRow> row() {
    return new TableRow<>() {
      @Override
      protected void updateItem(SettingRow item, boolean empty) {
        super.updateItem(item, empty);
        boolean marked = !empty && item != null && item.differs();
        pseudoClassStateChanged(DIFFERS, marked && compare().allSettingsProperty().get());
      }
    };
  }

  private void showSettings() {
    settings.getColumns().clear();
    TableColumn<SettingRow, String> name = new TableColumn<>();
    name.setText(model().messages().text("compareSetting"));
    name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
    add(name);
    for (int k = 0; k < compare().chosen().size(); k++) {
      int index = k;
      TableColumn<SettingRow, String> column = new TableColumn<>();
      column.textProperty().bind(compare().chosen().get(k).nameProperty());
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(row.getValue().values().get(index)));
      add(column);
    }
    settings.getItems().setAll(compare().settingsProperty().get());
  }

  private void add(TableColumn<SettingRow, String> column) {
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(NAME_WIDTH);
    settings.getColumns().add(column);
  }
}
