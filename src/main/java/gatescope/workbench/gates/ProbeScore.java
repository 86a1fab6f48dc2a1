package gatescope.workbench.gates;

import gatescope.explain.RowOrder;
import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Messages;
import gatescope.workbench.training.TrainedModel;

/** What the gate score shows of a probe that some model has read, units in their own order. */
public final class ProbeScore {
  private final ScoreTake take; // null if nothing could be read
  private final Notice notice;

  private ProbeScore(ScoreTake take, Notice notice) {
    this.take = take;
    this.notice = notice;
  }

  /**
   * Lets a model read; any thread.
   *
   * @param layer counted from 0; the last one if there are fewer
   */
  public static ProbeScore of(TrainedModel model, String probe, int layer, Kernels kernels)
      throws NoticeException {
    ProbeText text = ProbeText.of(probe, model.corpus(), model.parameters());
    if (text.read().isEmpty()) {
      return new ProbeScore(null, text.notice());
    }
    ScoreRequest request =
        new ScoreRequest(
            new ParameterSnapshot(model.step(), model.parameters()),
            null,
            Forcing.NONE,
            text.read(),
            model.corpus().vocabulary(),
            new ScoreRequest.Arrangement(layer, RowOrder.INDEX, null, null, "", 0));
    return new ProbeScore(ScoreTake.of(request, null, kernels), text.notice());
  }

  /** What is drawn, in the language of the moment, or null if nothing was read. */
  public ScoreData data(Messages messages) {
    return take == null ? null : new ScoreBuilder(messages).build(take, false);
  }

  /** What was left out of the probe, or null. */
  public Notice notice() {
    return notice;
  }
}
