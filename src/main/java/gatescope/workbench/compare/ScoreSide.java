package gatescope.workbench.compare;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.LatestWork;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.ProbeScore;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.training.TrainedModel;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One of two runs whose gates stand side by side, each having read the same probe. */
public final class ScoreSide {
  private final LatestWork work;
  private final Kernels kernels;
  private final Messages messages;
  private final ObjectProperty<RunRecord> run = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<ScoreData> score = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private ProbeScore read;

  ScoreSide(Background background, Kernels kernels, Messages messages) {
    work = new LatestWork(background);
    this.kernels = kernels;
    this.messages = messages;
    messages.localeProperty().addListener(change -> show());
    run.addListener(change -> forget());
  }

  /** Calls a listener whenever another network should read. */
  void onChange(InvalidationListener listener) {
    run.addListener(
        (property, before, now) -> {
          if (before != null) {
            before.modelProperty().removeListener(listener);
          }
          if (now != null) {
            now.modelProperty().addListener(listener);
          }
          listener.invalidated(property);
        });
  }

  /** Lets the run's network read a probe. */
  void read(String probe, int layer) {
    TrainedModel model = run.get() == null ? null : run.get().modelProperty().get();
    if (model == null) {
      forget();
    } else {
      work.wish(() -> ProbeScore.of(model, probe, layer, kernels), this::accept, this::fail);
    }
  }

  /** Gates of one run never stand under the name of another. */
  private void forget() {
    work.drop();
    read = null;
    show();
  }

  private void accept(ProbeScore answer) {
    read = answer;
    show();
  }

  private void fail(Throwable failure) {
    read = null;
    show();
    notice.set(Failures.notice(failure, Notice.of("probeMemory")));
  }

  private void show() {
    score.set(read == null ? null : read.data(messages));
    notice.set(read == null ? null : read.notice());
  }

  /** The run, or null for none. */
  public ObjectProperty<RunRecord> runProperty() {
    return run;
  }

  /** What the gate score draws, or null. */
  public ReadOnlyObjectProperty<ScoreData> scoreProperty() {
    return score.getReadOnlyProperty();
  }

  /** What was left out of the probe, or went wrong, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
