package gatescope.view.corpus;

import atlantafx.base.controls.Popover;
import gatescope.i18n.Notice;
import gatescope.text.SampleText;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.view.common.OpenDialog;
import gatescope.view.common.Transfers;
import gatescope.view.common.ViewFile;
import gatescope.view.common.ViewLoader;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.corpus.DropOffer;
import gatescope.workbench.corpus.SourceRow;
import gatescope.workbench.corpus.SourcesViewModel;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** The corpus card: which texts are open and how they were read, and the ways to open others. */
public final class CorpusCardController extends Controller {
  private static final String DARK = "gs-dark";
  private static final int SHOWN_ROWS = 4;
  private static final int SHOWN_WARNINGS = 3;
  private static final int LISTED_WARNINGS = 20;

  @FXML private Node dropZone;
  @FXML private Label answer;
  @FXML private Node dropActions;
  @FXML private CheckBox adding;
  @FXML private ComboBox<SampleText> samples;
  @FXML private Node loading;
  @FXML private ProgressBar loadingBar;
  @FXML private ListView<SourceRow> texts;
  @FXML private Label facts;
  @FXML private Label warnings;
  @FXML private Label problem;
  @FXML private Node openParts;
  private final ViewLoader views;
  private final Popover editor = new Popover();
  private boolean editorLoaded;
  private final SourcesViewModel sources;
  private final CorpusViewModel corpus;
  private final Messages messages;

  CorpusCardController(WorkbenchModel model, ViewLoader views) {
    super(model);
    this.views = views;
    sources = model.sources();
    corpus = model.corpus();
    messages = model.messages();
  }

  @FXML
  private void initialize() {
    offerSamples();
    showAnswer();
    showTexts();
    adding.selectedProperty().bindBidirectional(sources.addingProperty());
    loading.visibleProperty().bind(corpus.loadingProperty());
    loading.managedProperty().bind(corpus.loadingProperty());
    loadingBar.progressProperty().bind(corpus.progressProperty());
    Notices.show(facts, messages.bind(model().run().corpusFactsProperty()));
    Notices.show(
        warnings,
        Bindings.createStringBinding(
            () -> lines(SHOWN_WARNINGS), sources.warningsProperty(), messages.localeProperty()));
    Notices.show(problem, messages.bind(corpus.problemProperty()));
    sources.warningsProperty().addListener(change -> listWarnings());
    messages.localeProperty().addListener(change -> listWarnings());
    BooleanBinding hasParts =
        Bindings.createBooleanBinding(
            () -> !sources.partsProperty().get().isEmpty(), sources.partsProperty());
    openParts.visibleProperty().bind(hasParts);
    openParts.managedProperty().bind(hasParts);
    editor.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
    sources.editedProperty().addListener((property, before, now) -> closeEditor(now == null));
  }

  private void offerSamples() {
    samples.getItems().setAll(corpus.samples());
    Choices.name(samples, messages, text -> text.title(messages.locale()));
    samples
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && now != corpus.sampleProperty().get()) {
                corpus.open(now);
              }
            });
    corpus.loadedProperty().addListener(change -> showLoaded());
    // A refusal would answer in the middle of a choice, which a list does not bear.
    samples.disableProperty().bind(model().run().busyProperty());
    corpus.problemProperty().addListener((property, before, now) -> takeBack(now));
    showLoaded();
  }

  /** What could not be opened is not what the box shows. */
  private void takeBack(Notice problem) {
    if (problem != null) {
      showLoaded();
    }
  }

  private void showLoaded() {
    samples.setValue(corpus.sampleProperty().get());
  }

  /** The zone says what a drop would do; while something is dragged, what becomes of that. */
  private void showAnswer() {
    StringBinding words =
        Bindings.createStringBinding(
            this::answer,
            sources.offerProperty(),
            sources.addingProperty(),
            messages.localeProperty());
    answer.textProperty().bind(words);
    dropZone.accessibleTextProperty().bind(words);
    dropActions.visibleProperty().bind(sources.offerProperty().isNull());
  }

  private String answer() {
    DropOffer offer = sources.offerProperty().get();
    return offer == null
        ? messages.text(sources.addingProperty().get() ? "dropToAdd" : "dropHere")
        : messages.text(offer.answer());
  }

  /** A single sample text is named by the box above. */
  private void showTexts() {
    texts.setItems(sources.rows());
    BooleanBinding single = Bindings.size(sources.rows()).lessThan(2);
    texts.setCellFactory(
        list ->
            new SourceCell(
                messages, this::edit, sources::remove, model().run().activeProperty(), single));
    BooleanBinding worthwhile =
        Bindings.createBooleanBinding(
            () -> sources.rows().stream().anyMatch(row -> row.source() != null), sources.rows());
    texts.visibleProperty().bind(worthwhile);
    texts.managedProperty().bind(worthwhile);
    texts
        .prefHeightProperty()
        .bind(
            Bindings.min(SHOWN_ROWS, Bindings.size(sources.rows()))
                .multiply(texts.getFixedCellSize())
                .add(2));
    texts.minHeightProperty().bind(texts.prefHeightProperty());
  }

  /** The first warnings, and how many there are beside them. */
  private String lines(int most) {
    List<Notice> all = sources.warningsProperty().get();
    String first = all.stream().limit(most).map(messages::text).collect(Collectors.joining("\n"));
    return all.size() <= most
        ? first
        : first + "\n" + messages.text("warningsMore", all.size() - most);
  }

  private void listWarnings() {
    boolean more = sources.warningsProperty().get().size() > SHOWN_WARNINGS;
    warnings.setTooltip(more ? new Tooltip(lines(LISTED_WARNINGS)) : null);
  }

  private void edit(SourceRow row, Node button) {
    sources.edit(row);
    if (!editorLoaded) {
      editorLoaded = true;
      editor.setContentNode(views.load(ViewFile.REREAD_CARD));
    }
    editor.getStyleClass().remove(DARK);
    if (model().darkProperty().get()) {
      editor.getStyleClass().add(DARK); // a popup does not inherit it
    }
    editor.show(button);
  }

  private void closeEditor(boolean done) {
    if (done) {
      editor.hide();
    }
  }

  private Window window() {
    return dropZone.getScene().getWindow();
  }

  @FXML
  private void choose() {
    OpenDialog.openFiles(model(), window());
  }

  @FXML
  private void chooseFolder() {
    OpenDialog.openFolder(model(), window());
  }

  @FXML
  private void paste() {
    Transfers.paste(model());
  }

  @FXML
  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
      paste();
      event.consume();
    } else if (event.getTarget() == dropZone && event.getCode() == KeyCode.ENTER) {
      choose();
      event.consume();
    }
  }

  @FXML
  private void openParts() {
    sources.openParts();
  }

  @FXML
  private void cancel() {
    corpus.cancel();
  }
}
