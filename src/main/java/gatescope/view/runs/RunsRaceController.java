package gatescope.view.runs;

import gatescope.view.chart.curve.CurveChart;
import gatescope.view.chart.unit.ReachChart;
import gatescope.view.common.ChartMenus;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.race.RaceMeasure;
import gatescope.workbench.race.RaceRow;
import gatescope.workbench.race.RaceViewModel;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.javafx.FontIcon;

/** All cells against each other: curves, table, and how far their gradients reach. */
public final class RunsRaceController extends Controller {
  @FXML private Button start;
  @FXML private FontIcon startIcon;
  @FXML private CheckBox unclipped;
  @FXML private Label title;
  @FXML private Label problem;
  @FXML private ComboBox<String> measure;
  @FXML private CheckBox perplexity;
  @FXML private CurveChart curves;
  @FXML private CheckBox logLag;
  @FXML private ReachChart reach;
  @FXML private Label sentence;
  @FXML private TableView<RaceRow> table;
  @FXML private TableColumn<RaceRow, String> cell;
  @FXML private TableColumn<RaceRow, String> units;
  @FXML private TableColumn<RaceRow, String> weights;
  @FXML private TableColumn<RaceRow, String> step;
  @FXML private TableColumn<RaceRow, String> training;
  @FXML private TableColumn<RaceRow, String> validation;
  @FXML private TableColumn<RaceRow, String> returned;
  @FXML private TableColumn<RaceRow, String> speed;
  @FXML private TableColumn<RaceRow, String> state;

  RunsRaceController(WorkbenchModel model) {
    super(model);
  }

  private RaceViewModel race() {
    return model().race();
  }

  @FXML
  private void initialize() {
    bindCommands();
    bindCurves();
    bindReach();
    bindTable();
  }

  private void bindCommands() {
    Messages messages = model().messages();
    BooleanExpression active = race().activeProperty();
    start
        .textProperty()
        .bind(
            Bindings.when(active)
                .then(Bindings.valueAt(messages.words(), "raceStop"))
                .otherwise(Bindings.valueAt(messages.words(), "raceStart")));
    active.addListener(change -> showActive());
    showActive();
    unclipped.selectedProperty().bindBidirectional(race().unclippedProperty());
    unclipped.disableProperty().bind(active);
    title
        .textProperty()
        .bind(
            Bindings.when(race().titleProperty().isNull())
                .then(Bindings.valueAt(messages.words(), "raceIntro"))
                .otherwise(messages.bind(race().titleProperty())));
    Notices.show(problem, messages.bind(race().problemProperty()));
  }

  private void showActive() {
    startIcon.setIconLiteral(race().activeProperty().get() ? "fth-square" : "fth-play");
  }

  private void bindCurves() {
    Messages messages = model().messages();
    Choices.bind(
        measure, race().measureNames(), race().measureNameProperty(), messages, "raceMeasure_");
    perplexity.selectedProperty().bindBidirectional(race().perplexityProperty());
    race().perplexityProperty().addListener(change -> showUnit());
    curves.xNameProperty().bind(Bindings.valueAt(messages.words(), "stepAxis"));
    curves
        .emptyTextProperty()
        .bind(
            Bindings.createStringBinding(
                this::emptyText,
                race().measureNameProperty(),
                race().phaseProperty(),
                messages.localeProperty()));
    race().linesProperty().addListener(change -> showLines());
    model().tickProperty().addListener(change -> curves.refreshIfGrown());
    showUnit();
    showLines();
  }

  /** Where nothing returns there is nothing to wait for. */
  private String emptyText() {
    boolean none =
        race().gapProperty().get() == 0
            && race().measureNameProperty().get().equals(RaceMeasure.RETURNED.name());
    boolean raced = race().titleProperty().get() != null;
    return model().messages().text(none && raced ? "raceNoReturned" : "raceEmpty");
  }

  private void showUnit() {
    boolean exponential = race().perplexityProperty().get();
    DoubleUnaryOperator convert = exponential ? Math::exp : DoubleUnaryOperator.identity();
    curves.setConversion(convert);
    curves.setLogarithmic(exponential);
  }

  private void showLines() {
    curves.getLines().setAll(race().linesProperty().get());
    curves.refresh();
  }

  private void bindReach() {
    Messages messages = model().messages();
    reach.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "raceReachEmpty"));
    ChartMenus.install(reach, "gradient-reach", model());
    sentence.textProperty().bind(messages.bind(race().sentenceProperty()));
    reach.accessibleTextProperty().bind(sentence.textProperty());
    logLag.selectedProperty().addListener((property, before, now) -> reach.setLogarithmic(now));
    race().gapProperty().addListener((property, before, now) -> reach.setMark(now.intValue()));
    race().reachesProperty().addListener((property, before, now) -> reach.setLines(now));
    messages.localeProperty().addListener(change -> nameAxis());
    nameAxis();
    reach.setMark(race().gapProperty().get());
    reach.setLines(race().reachesProperty().get());
  }

  private void nameAxis() {
    reach.setAcross(model().messages().text("raceReachAcross"));
  }

  private void bindTable() {
    show(cell, RaceRow::cell);
    show(units, RaceRow::units);
    show(weights, RaceRow::weights);
    show(step, RaceRow::step);
    show(training, row -> row.losses().training());
    show(validation, row -> row.losses().validation());
    show(returned, row -> row.losses().returned());
    show(speed, RaceRow::speed);
    show(state, RaceRow::state);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(new Label());
    race().rowsProperty().addListener(change -> showRows());
    showRows();
  }

  private static void show(TableColumn<RaceRow, String> column, Function<RaceRow, String> value) {
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setReorderable(false);
  }

  private void showRows() {
    table.getItems().setAll(race().rowsProperty().get());
    curves.setAccessibleText(
        model()
            .messages()
            .text(
                "raceCurvesText",
                table.getItems().stream()
                    .map(row -> row.cell() + " " + row.losses().training())
                    .collect(Collectors.joining(", "))));
  }

  @FXML
  private void startOrStop() {
    race().startOrStop();
  }

  @FXML
  private void loadExample() {
    race().loadExample();
  }
}
