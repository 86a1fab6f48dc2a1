package gatescope.workbench.training;

import gatescope.text.figure.Expectations;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.AnalysisViewModel;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.EventMark;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Which n-grams the network of the present run has overtaken on the validation part, and when; and
 * the marks of a run beside its curves. FX thread.
 */
public final class Milestones {
  private static final int[] ORDERS = {2, Expectations.ORDERS};

  /**
   * The network became better than n-grams.
   *
   * @param order how many symbols they look at
   * @param step when that was seen
   * @param loss of the network then, nats per symbol
   * @param theirs loss of the n-grams, nats per symbol
   */
  public record Passed(int order, long step, double loss, double theirs) {}

  private final AnalysisViewModel analysis;
  private final TrainingViewModel training;
  private final Messages messages;
  private final ObservableList<Passed> passed = FXCollections.observableArrayList();
  private final ObservableList<EventMark> marks = FXCollections.observableArrayList();

  public Milestones(AnalysisViewModel analysis, TrainingViewModel training, Messages messages) {
    this.analysis = analysis;
    this.training = training;
    this.messages = messages;
    training.validationCurveProperty().addListener(change -> passed.clear());
    training.snapshotProperty().addListener(change -> look());
    analysis.expectationsProperty().addListener(change -> look());
    InvalidationListener remark = change -> mark();
    passed.addListener(remark);
    training.events().addListener(remark);
    messages.localeProperty().addListener(remark);
  }

  private void look() {
    Expectations known = analysis.expectationsProperty().get();
    if (known != null && training.comparesWithNGrams()) {
      for (int order : ORDERS) {
        look(order, known.loss(order));
      }
    }
  }

  private void look(int order, double theirs) {
    if (passed.stream().anyMatch(p -> p.order() == order)) {
      return;
    }
    Curve losses = training.validationCurveProperty().get();
    for (int k = 0; k < losses.size(); k++) {
      if (losses.y(k) < theirs) {
        passed.add(new Passed(order, (long) losses.x(k), losses.y(k), theirs));
        return;
      }
    }
  }

  private void mark() {
    marks.setAll(training.events());
    for (Passed mark : passed) {
      marks.add(new EventMark(messages.text("mark_" + mark.order()), mark.step()));
    }
  }

  /** In the order in which they were passed. */
  public ObservableList<Passed> passed() {
    return passed;
  }

  /** Changes of the learning rate and passed n-grams, to mark on the curves. */
  public ObservableList<EventMark> marks() {
    return marks;
  }
}
