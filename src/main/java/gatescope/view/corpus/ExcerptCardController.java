package gatescope.view.corpus;

import gatescope.text.Passage;
import gatescope.text.clean.CleaningPreview;
import gatescope.view.chart.text.SymbolText;
import gatescope.view.chart.text.WindowRows;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.ExcerptViewModel;
import gatescope.workbench.training.EncodedSymbol;
import gatescope.workbench.training.WindowsViewModel;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The text as the network sees it: symbols and split, training windows, and what was cleaned. */
public final class ExcerptCardController extends Controller {
  @FXML private ToggleButton textTab;
  @FXML private ToggleButton windowsTab;
  @FXML private ToggleButton cleaningTab;
  @FXML private Node textView;
  @FXML private Node windowsView;
  @FXML private Node cleaningView;
  @FXML private Slider position;
  @FXML private Label place;
  @FXML private ComboBox<Passage> documents;
  @FXML private SymbolText text;
  @FXML private Label batch;
  @FXML private Button previous;
  @FXML private Button next;
  @FXML private WindowRows windows;
  @FXML private VBox previews;

  ExcerptCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    ToggleGroup tabs = new ToggleGroup();
    link(tabs, textTab, textView);
    link(tabs, windowsTab, windowsView);
    link(tabs, cleaningTab, cleaningView);
    textTab.setSelected(true);
    initializeText();
    initializeWindows();
    InvalidationListener renew = change -> showPreviews();
    model().excerpt().previewsProperty().addListener(renew);
    model().messages().localeProperty().addListener(renew);
    showPreviews();
  }

  /** A tab stays chosen until another is. */
  private static void link(ToggleGroup tabs, ToggleButton tab, Node view) {
    tab.setToggleGroup(tabs);
    tab.setOnAction(click -> tab.setSelected(true));
    view.visibleProperty().bind(tab.selectedProperty());
    view.managedProperty().bind(tab.selectedProperty());
  }

  private void initializeText() {
    ExcerptViewModel excerpt = model().excerpt();
    Messages messages = model().messages();
    text.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "excerptEmpty"));
    text.setOnSymbol(model().symbol()::choose);
    model().symbol().encodedProperty().addListener((property, before, now) -> outline(now));
    position.valueProperty().bindBidirectional(excerpt.positionProperty());
    Choices.name(documents, messages, Passage::document);
    documents
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                excerpt.positionProperty().set(now.start());
              }
            });
    InvalidationListener moved = change -> place.setText(place());
    excerpt.positionProperty().addListener(change -> nameDocument());
    excerpt.positionProperty().addListener(moved);
    messages.localeProperty().addListener(moved);
    excerpt.symbolsProperty().addListener(change -> showText());
    showText();
  }

  private void showText() {
    ExcerptViewModel excerpt = model().excerpt();
    position.setMax(Math.max(0, excerpt.size() - 1));
    position.setBlockIncrement(Math.max(1, excerpt.size() / 50));
    place.setText(place());
    text.setSymbols(excerpt.symbolsProperty().get());
    List<Passage> passages = excerpt.passages();
    if (!documents.getItems().equals(passages)) {
      documents.getItems().setAll(passages);
    }
    documents.setVisible(passages.size() > 1);
    documents.setManaged(passages.size() > 1);
    nameDocument();
  }

  /** Names the document that begins here; elsewhere any of them can be gone to. */
  private void nameDocument() {
    int start = model().excerpt().positionProperty().get();
    List<Passage> here =
        documents.getItems().stream().filter(passage -> passage.start() == start).toList();
    if (!here.contains(documents.getValue())) {
      documents.setValue(here.isEmpty() ? null : here.get(0));
    }
  }

  private String place() {
    ExcerptViewModel excerpt = model().excerpt();
    if (excerpt.size() == 0) {
      return "";
    }
    return model()
        .messages()
        .text("excerptPlace", excerpt.positionProperty().get() + 1, excerpt.size());
  }

  private void outline(EncodedSymbol symbol) {
    text.selectedIdProperty().set(symbol == null ? -1 : symbol.id());
  }

  private void initializeWindows() {
    WindowsViewModel model = model().windows();
    Messages messages = model().messages();
    windows.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "excerptEmpty"));
    windows.inputNameProperty().bind(Bindings.valueAt(messages.words(), "windowInput"));
    windows.targetNameProperty().bind(Bindings.valueAt(messages.words(), "windowTarget"));
    batch.textProperty().bind(messages.bind(model.placeProperty()));
    previous.disableProperty().bind(model.firstProperty());
    next.disableProperty().bind(model.lastProperty());
    model.rowsProperty().addListener((property, before, now) -> windows.setRows(now));
    windows.setRows(model.rowsProperty().get());
    windows.accessibleTextProperty().bind(messages.bind(model.placeProperty()));
  }

  private void showPreviews() {
    Messages messages = model().messages();
    previews.getChildren().clear();
    List<CleaningPreview> steps = model().excerpt().previewsProperty().get();
    if (steps.isEmpty()) {
      previews.getChildren().add(label(messages.text("cleaningNothing"), "muted", "small"));
    }
    for (CleaningPreview step : steps) {
      String name = messages.text("cleaning_" + step.step().kind());
      previews
          .getChildren()
          .addAll(
              label(messages.text("cleaningChanged", name, step.changed()), "card-title"),
              label(step.before(), "mono", "before"),
              label(step.after(), "mono", "after"));
    }
  }

  private static Label label(String words, String... styles) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll(styles);
    return label;
  }

  @FXML
  private void goToSplit() {
    model().excerpt().goToSplit();
  }

  @FXML
  private void previousBatch() {
    model().windows().previous();
  }

  @FXML
  private void nextBatch() {
    model().windows().next();
  }
}
