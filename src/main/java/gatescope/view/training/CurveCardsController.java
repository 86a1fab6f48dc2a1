package gatescope.view.training;

import gatescope.view.chart.curve.CurveChart;
import gatescope.view.common.Controller;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.curve.ReferenceLine;
import gatescope.workbench.training.TrainingViewModel;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The loss in nats, and the same numbers as perplexity on a logarithmic axis. */
public final class CurveCardsController extends Controller {
  /** Five drawings a second: a curve does not move faster. */
  private static final int TICKS_PER_DRAWING = 2;

  @FXML private CurveChart loss;
  @FXML private CurveChart perplexity;
  @FXML private Label lossNow;
  @FXML private Label perplexityNow;

  CurveCardsController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    perplexity.setConversion(Math::exp);
    perplexity.setLogarithmic(true);
    Messages messages = model().messages();
    lossNow.textProperty().bind(messages.bind(model().run().lossNowProperty()));
    perplexityNow.textProperty().bind(messages.bind(model().run().perplexityNowProperty()));
    for (CurveChart chart : List.of(loss, perplexity)) {
      chart.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "curveEmpty"));
      chart.xNameProperty().bind(Bindings.valueAt(messages.words(), "stepAxis"));
      Bindings.bindContent(chart.getEvents(), model().milestones().marks());
    }
    InvalidationListener newLines = change -> setLines();
    TrainingViewModel training = model().training();
    training.trainCurveProperty().addListener(newLines);
    training.validationCurveProperty().addListener(newLines);
    training.trainedCorpusProperty().addListener(newLines);
    messages.localeProperty().addListener(newLines);
    model().analysis().expectationsProperty().addListener(newLines);
    model().run().referenceOrders().addListener(newLines);
    setLines();
    model()
        .tickProperty()
        .addListener(
            (property, before, now) -> {
              if (now.longValue() % TICKS_PER_DRAWING == 0) {
                loss.refreshIfGrown();
                perplexity.refreshIfGrown();
              }
            });
    loss.accessibleTextProperty().bind(messages.bind(model().run().lossSentenceProperty()));
    perplexity
        .accessibleTextProperty()
        .bind(messages.bind(model().run().perplexitySentenceProperty()));
  }

  private void setLines() {
    Messages messages = model().messages();
    List<CurveLine> lines =
        List.of(
            new CurveLine(
                messages.text("train_line"),
                model().training().trainCurveProperty().get(),
                CurveLine.Kind.DENSE),
            new CurveLine(
                messages.text("validation_line"),
                model().training().validationCurveProperty().get(),
                CurveLine.Kind.SPARSE));
    List<ReferenceLine> references = model().run().referenceLines();
    for (CurveChart chart : List.of(loss, perplexity)) {
      chart.getLines().setAll(lines);
      chart.getReferences().setAll(references);
      chart.refresh();
    }
  }
}
