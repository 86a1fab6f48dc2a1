package gatescope.view.sampling;

import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.lab.Branch;
import gatescope.workbench.sampling.lab.CorpusIndexViewModel;
import gatescope.workbench.sampling.lab.CursorView;
import gatescope.workbench.sampling.lab.LadderViewModel;
import gatescope.workbench.sampling.lab.Rung;
import gatescope.workbench.sampling.lab.TextNumbers;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The symbol that is looked at, the branches of its text, and what was counted of all texts. */
public final class LabCursorController extends Controller {
  private static final double FULL = 96;

  @FXML private Label hint;
  @FXML private VBox looked;
  @FXML private Label before;
  @FXML private Label chosen;
  @FXML private Label after;
  @FXML private Label figures;
  @FXML private VBox candidates;
  @FXML private TextField typed;
  @FXML private ListView<Branch> tree;
  @FXML private GridPane table;
  @FXML private HBox indexing;
  @FXML private ProgressBar indexProgress;
  @FXML private Label indexProblem;
  private final ListChangeListener<Branch> follow = change -> showTree();
  private final InvalidationListener counted = change -> showTable();
  private final InvalidationListener shown = change -> selectShown();
  private Rung followed;
  private boolean showing;

  LabCursorController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    LadderViewModel ladder = model().samplingLab().ladder();
    Messages messages = model().messages();
    ladder.cursorProperty().addListener(change -> showCursor());
    ladder.chosenRungProperty().addListener(change -> showTree());
    ladder.rungs().addListener((Observable change) -> followRungs());
    messages.localeProperty().addListener(change -> showCursor());
    messages.localeProperty().addListener(change -> showTable());
    tree.setCellFactory(list -> new BranchCell());
    tree.getSelectionModel().selectedItemProperty().addListener(change -> chooseBranch());
    CorpusIndexViewModel index = model().samplingLab().index();
    indexing.visibleProperty().bind(index.buildingProperty());
    indexing.managedProperty().bind(index.buildingProperty());
    indexProgress.progressProperty().bind(index.progressProperty());
    Notices.show(indexProblem, messages.bind(index.problemProperty()));
    showCursor();
    followRungs();
  }

  private void followRungs() {
    for (Rung rung : model().samplingLab().ladder().rungs()) {
      rung.numbersProperty().removeListener(counted);
      rung.numbersProperty().addListener(counted);
    }
    showTree();
    showTable();
  }

  private void showCursor() {
    CursorView view = model().samplingLab().ladder().cursorProperty().get();
    hint.setVisible(view == null);
    hint.setManaged(view == null);
    looked.setVisible(view != null);
    looked.setManaged(view != null);
    candidates.getChildren().clear();
    if (view == null) {
      return;
    }
    before.setText("…" + view.before());
    chosen.setText(view.chosen());
    after.setText(view.after());
    figures.setText(
        model()
            .messages()
            .text("cursorFigures", view.chosen(), view.p() * 100, view.bits(), view.rank()));
    view.candidates().forEach(candidate -> candidates.getChildren().add(row(candidate)));
  }

  /** A symbol that could stand there; a press branches with it. */
  private Button row(CursorView.Candidate candidate) {
    Label glyph = new Label(candidate.glyph());
    glyph.getStyleClass().addAll("mono", "candidate-glyph");
    Region bar = new Region();
    bar.getStyleClass().add(candidate.chosen() ? "candidate-bar-chosen" : "candidate-bar");
    bar.setMinWidth(Math.max(1, candidate.p() * FULL));
    bar.setMaxWidth(Math.max(1, candidate.p() * FULL));
    String percent = String.format(Locale.ROOT, "%.1f %%", candidate.p() * 100);
    Label chance = new Label(percent);
    chance.getStyleClass().addAll("muted", "small");
    HBox line = new HBox(glyph, bar, chance);
    line.getStyleClass().add("pair");
    Button button = new Button();
    button.setGraphic(line);
    button.getStyleClass().addAll("flat", "candidate");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(
        model().messages().text("candidateTip", candidate.glyph(), candidate.p() * 100));
    button.setOnAction(event -> model().samplingLab().ladder().branch(candidate.id()));
    return button;
  }

  @FXML
  private void branchTyped() {
    model().samplingLab().ladder().branch(typed.getText());
    typed.clear();
  }

  private void showTree() {
    Rung rung = model().samplingLab().ladder().chosenRung();
    if (followed != rung) {
      if (followed != null) {
        followed.branches().removeListener(follow);
        followed.branchProperty().removeListener(shown);
      }
      followed = rung;
      rung.branches().addListener(follow);
      rung.branchProperty().addListener(shown);
    }
    tree.getItems().setAll(rung.branches());
    selectShown();
  }

  private void selectShown() {
    showing = true;
    tree.getSelectionModel().select(followed.branchProperty().get());
    showing = false;
    tree.refresh();
  }

  private void chooseBranch() {
    if (!showing) {
      model().samplingLab().ladder().show(followed, tree.getSelectionModel().getSelectedItem());
    }
  }

  private final class BranchCell extends ListCell<Branch> {
    @Override
    protected void updateItem(Branch branch, boolean empty) {
      super.updateItem(branch, empty);
      setText(empty || branch == null ? null : words(branch));
    }

    private String words(Branch branch) {
      if (branch.depth() == 0) {
        return model().messages().text("branchFirst", branch.preview());
      }
      return "  ".repeat(branch.depth() - 1) + "└─ " + branch.at() + "  " + branch.preview();
    }
  }

  private void showTable() {
    tree.refresh(); // branches have grown
    Messages messages = model().messages();
    table.getChildren().clear();
    addRow(
        0,
        "muted",
        "T",
        messages.text("tableBits"),
        messages.text("tableRepeats"),
        messages.text("tableCopy"),
        messages.text("tableNovel"));
    int row = 1;
    for (Rung rung : model().samplingLab().ladder().rungs()) {
      TextNumbers numbers = rung.numbersProperty().get();
      if (numbers != null && !Double.isNaN(numbers.bits())) {
        addRow(
            row++,
            "small",
            rung.temperature().textProperty().get(),
            messages.text("tableNumber", numbers.bits()),
            share(numbers.repeated()),
            numbers.longest() == 0 ? "–" : Integer.toString(numbers.longest()),
            share(numbers.novel10())
                + " "
                + share(numbers.novel20())
                + " "
                + share(numbers.novel40()));
      }
    }
  }

  private String share(double share) {
    return Double.isNaN(share) ? "–" : model().messages().text("tableShare", share);
  }

  private void addRow(int row, String style, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      Label label = new Label(cells[column]);
      label.getStyleClass().addAll(style, "small");
      label.setMinWidth(Region.USE_PREF_SIZE);
      table.add(label, column, row);
    }
  }

  @FXML
  private void cancelIndex() {
    model().samplingLab().index().cancel();
  }
}
