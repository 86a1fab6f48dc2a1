package gatescope.view.sampling;

import gatescope.view.chart.text.SurpriseText;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.lab.SurpriseViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** A typed text, inked by how surprising the model finds it, and where its bits go. */
public final class LabSurpriseController extends Controller {
  private static final double FULL_BAR = 220;

  @FXML private TextArea input;
  @FXML private Label source;
  @FXML private Label notice;
  @FXML private SurpriseText text;
  @FXML private Label perplexity;
  @FXML private Label bits;
  @FXML private Label running;
  @FXML private GridPane shares;

  LabSurpriseController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    SurpriseViewModel surprise = model().samplingLab().surprise();
    Messages messages = model().messages();
    input.textProperty().bindBidirectional(surprise.textProperty());
    source.textProperty().bind(messages.bind(surprise.sourceProperty()));
    Notices.show(notice, messages.bind(surprise.noticeProperty()));
    text.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "surpriseEmpty"));
    text.readOutPatternProperty().bind(Bindings.valueAt(messages.words(), "rungReadOut"));
    text.setFollowsEnd(false);
    text.setOnChosen(this::showRunning);
    surprise.shownProperty().addListener(change -> show());
    messages.localeProperty().addListener(change -> show());
    show();
  }

  private void show() {
    SurpriseViewModel.Shown shown = model().samplingLab().surprise().shownProperty().get();
    Messages messages = model().messages();
    text.setSeed(List.of());
    shares.getChildren().clear();
    running.setText(messages.text("surpriseRunningHint"));
    boolean read = shown != null && shown.known() > 0;
    perplexity.setText(read ? messages.text("surprisePerplexity", shown.perplexity()) : "–");
    bits.setText(
        read
            ? messages.text(
                "surpriseBits", shown.bits(), shown.known(), shown.bits() / shown.known())
            : "");
    if (shown == null) {
      return;
    }
    shown.symbols().forEach(text::append);
    int row = 0;
    for (SurpriseViewModel.ClassShare share : shown.shares()) {
      addShare(row++, share);
    }
  }

  private void addShare(int row, SurpriseViewModel.ClassShare share) {
    Messages messages = model().messages();
    Region bar = new Region();
    bar.getStyleClass().add("candidate-bar-chosen");
    bar.setMinWidth(Math.max(1, share.share() * FULL_BAR));
    bar.setMaxWidth(Math.max(1, share.share() * FULL_BAR));
    Label name = new Label(messages.text("class_" + share.name()));
    Label figures =
        new Label(
            messages.text(
                "surpriseShare", share.share(), share.bits() / share.symbols(), share.symbols()));
    figures.getStyleClass().addAll("muted", "small");
    shares.addRow(row, name, bar, figures);
  }

  private void showRunning(long at) {
    SurpriseViewModel.Shown shown = model().samplingLab().surprise().shownProperty().get();
    if (shown != null && at < shown.running().size()) {
      double value = shown.running().get((int) at);
      running.setText(
          Double.isNaN(value) ? "–" : model().messages().text("surpriseRunning", at + 1, value));
    }
  }
}
