package gatescope.view.runs;

import gatescope.i18n.Notice;
import gatescope.view.chart.Sparkline;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.RunLibrary;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.runs.RunSentences;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Every run with its figures and its curve. */
public final class RunsHistoryController extends Controller {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  @FXML private TableView<RunRecord> table;
  @FXML private TableColumn<RunRecord, String> name;
  @FXML private TableColumn<RunRecord, String> corpus;
  @FXML private TableColumn<RunRecord, String> network;
  @FXML private TableColumn<RunRecord, String> steps;
  @FXML private TableColumn<RunRecord, String> perplexity;
  @FXML private TableColumn<RunRecord, RunRecord> curve;
  @FXML private TableColumn<RunRecord, String> started;
  @FXML private TableColumn<RunRecord, String> file;

  RunsHistoryController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RunLibrary runs = model().runs();
    name.setCellValueFactory(row -> row.getValue().nameProperty());
    say(corpus, run -> Notice.of("corpusName", run.corpusName()));
    say(network, RunSentences::network);
    say(steps, RunSentences::steps);
    say(perplexity, RunSentences::perplexity);
    say(started, RunSentences::started);
    say(file, RunSentences::file);
    curve.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    curve.setCellFactory(column -> new CurveCell(model().tickProperty(), this::describe));
    table.setRowFactory(made -> row());
    Label empty = new Label();
    empty.textProperty().bind(Bindings.valueAt(model().messages().words(), "runsNone"));
    table.setPlaceholder(empty);
    table.setItems(runs.runs());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> runs.selectedProperty().set(now));
    runs.selectedProperty().addListener((property, before, now) -> select(now));
    select(runs.selectedProperty().get());
  }

  /** What a curve says in words. */
  private String describe(RunRecord run) {
    Notice figures = RunSentences.perplexity(run);
    return model().messages().text("runCurve")
        + (figures == null ? "" : ": " + model().messages().text(figures));
  }

  private void select(RunRecord run) {
    if (run == null) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().select(run);
    }
  }

  /** A column whose words follow the run and the language. */
  private void say(TableColumn<RunRecord, String> column, Function<RunRecord, Notice> sentence) {
    column.setCellFactory(made -> new WordsCell());
    column.setCellValueFactory(
        row -> {
          RunRecord run = row.getValue();
          Observable[] all = {
            run.stepProperty(),
            run.figuresProperty(),
            run.fileProperty(),
            run.unsavedProperty(),
            model().messages().localeProperty()
          };
          return Bindings.createStringBinding(
              () -> model().messages().text(sentence.apply(run)), all);
        });
  }

  /** The run in the window is marked; a double click puts another there. */
  private TableRow<RunRecord> row() {
    TableRow<RunRecord> row = new TableRow<>();
    Runnable mark =
        () ->
            row.pseudoClassStateChanged(
                CURRENT,
                row.getItem() != null && row.getItem() == model().runs().currentProperty().get());
    row.itemProperty().addListener(change -> mark.run());
    model().runs().currentProperty().addListener(change -> mark.run());
    row.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2 && row.getItem() != null) {
            model().runs().makeCurrent(row.getItem());
          }
        });
    return row;
  }

  /** Words that a tip says in full where the column is too narrow. */
  private static final class WordsCell extends TableCell<RunRecord, String> {
    private final Tooltip tip = new Tooltip();

    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      boolean none = empty || words == null || words.isEmpty();
      setText(none ? null : words);
      tip.setText(words);
      setTooltip(none ? null : tip);
    }
  }

  /** A small picture of the losses, drawn anew while they grow. */
  private static final class CurveCell extends TableCell<RunRecord, RunRecord> {
    private static final int TICKS = 5;

    private final Sparkline line = new Sparkline();
    private final Function<RunRecord, String> words;
    private double drawn;

    CurveCell(ReadOnlyLongProperty tick, Function<RunRecord, String> words) {
      this.words = words;
      tick.addListener(
          (property, before, now) -> {
            if (now.longValue() % TICKS == 0 && getItem() != null) {
              drawIfGrown();
            }
          });
    }

    private void drawIfGrown() {
      if (drawn != getItem().trainCurve().end()) {
        draw();
      }
    }

    private void draw() {
      drawn = getItem().trainCurve().end();
      line.show(getItem().trainCurve(), getItem().validationCurve());
      line.setAccessibleText(words.apply(getItem()));
    }

    @Override
    protected void updateItem(RunRecord run, boolean empty) {
      super.updateItem(run, empty);
      setGraphic(empty || run == null ? null : line);
      if (!empty && run != null) {
        draw();
      }
    }
  }
}
