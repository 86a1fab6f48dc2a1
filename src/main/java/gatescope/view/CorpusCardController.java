package gatescope.view;

import gatescope.text.Notice;
import gatescope.text.SampleText;
import gatescope.workbench.CorpusViewModel;
import gatescope.workbench.Messages;
import gatescope.workbench.WorkbenchModel;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/** The corpus card: what is loaded, and three ways to load something else. */
public final class CorpusCardController extends Controller {
  @FXML private Node dropZone;
  @FXML private ComboBox<SampleText> samples;
  @FXML private ProgressBar loading;
  @FXML private Label facts;
  @FXML private Label problem;

  CorpusCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    CorpusViewModel corpus = model().corpus();
    Messages messages = model().messages();
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
    samples.disableProperty().bind(model().run().activeProperty());
    corpus.problemProperty().addListener((property, before, now) -> takeBack(now));
    loading.visibleProperty().bind(corpus.loadingProperty());
    loading.managedProperty().bind(corpus.loadingProperty());
    Notices.show(facts, messages.bind(model().run().corpusFactsProperty()));
    Notices.show(problem, messages.bind(corpus.problemProperty()));
    showLoaded();
  }

  /** What could not be opened is not what the box shows. */
  private void takeBack(Notice problem) {
    if (problem != null) {
      samples.setValue(model().corpus().sampleProperty().get());
    }
  }

  private void showLoaded() {
    samples.setValue(model().corpus().sampleProperty().get());
  }

  @FXML
  private void choose() {
    OpenDialog.show(model(), dropZone.getScene().getWindow());
  }
}
