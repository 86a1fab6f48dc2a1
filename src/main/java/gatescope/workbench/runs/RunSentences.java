package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.curve.Curve;
import java.util.Date;
import java.util.stream.IntStream;

/** What a list says about a run, in sentences. */
public final class RunSentences {
  private RunSentences() {}

  /** Cell, layers and units. */
  public static Notice network(RunRecord run) {
    ModelSettings model = run.settings().model();
    return Notice.of(
        "runNetwork", Notice.of("cell_" + model.cell()), model.layers(), model.hidden());
  }

  public static Notice steps(RunRecord run) {
    return Notice.of("runSteps", run.stepProperty().get());
  }

  /** Validation perplexity at last and at best, or null before it was measured. */
  public static Notice perplexity(RunRecord run) {
    Curve losses = run.validationCurve();
    if (losses.size() == 0) {
      return null;
    }
    double best = IntStream.range(0, losses.size()).mapToDouble(losses::y).min().getAsDouble();
    return Notice.of("runPerplexity", Math.exp(losses.y(losses.size() - 1)), Math.exp(best));
  }

  public static Notice started(RunRecord run) {
    return Notice.of("runStarted", Date.from(run.started()));
  }

  /** What may differ from run to run and has no column. */
  public static Notice settings(RunRecord run) {
    TrainingSettings all = run.settings();
    LearningSettings learning = all.learning();
    return Notice.of(
        "runSettings",
        Notice.of("optimizer_" + learning.optimizer()),
        learning.rate(),
        all.batch().lanes(),
        all.batch().steps(),
        all.model().dropout(),
        all.epochs(),
        all.seed());
  }

  /** Where it was forked, or null. */
  public static Notice origin(RunRecord run) {
    return run.origin()
        .map(origin -> Notice.of("runOrigin", origin.name(), origin.step()))
        .orElse(null);
  }

  /** Where it is saved, or that it is not. */
  public static Notice file(RunRecord run) {
    if (run.fileProperty().get() == null) {
      return Notice.of("runUnsaved");
    }
    String name = run.fileProperty().get().getFileName().toString();
    return Notice.of(run.unsavedProperty().get() ? "runChanged" : "runInFile", name);
  }

  /** A moment that a fork may begin at. */
  public static Notice moment(long moment) {
    return moment == ForkViewModel.PRESENT
        ? Notice.of("forkPresent")
        : Notice.of("forkPast", moment);
  }
}
