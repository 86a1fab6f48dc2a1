package gatescope.store;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingState;
import gatescope.train.batch.BatchSize;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.List;

/** Small runs for tests. */
final class Runs {
  static final Corpus CORPUS = corpus();

  private Runs() {}

  private static Corpus corpus() {
    try {
      return Corpus.ofCharacters("the “cat” 猫", "the cat sat on the mat; 猫坐在垫子上。\n".repeat(40));
    } catch (NoticeException e) {
      throw new AssertionError(e);
    }
  }

  static TrainingSettings settings(CellKind cell, OptimizerKind optimizer) {
    return new TrainingSettings(
        new ModelSettings(cell, 2, 10, 4, 0.3, 1),
        new BatchSize(4, 16),
        new LearningSettings(
            optimizer, 3e-3, ScheduleKind.COSINE, Clipping.BY_NORM, Double.POSITIVE_INFINITY),
        3,
        17);
  }

  static TrainingSettings withoutDropout(CellKind cell, OptimizerKind optimizer) {
    TrainingSettings all = settings(cell, optimizer);
    return new TrainingSettings(
        new ModelSettings(cell, 2, 10, 4, 0, 1),
        all.batch(),
        all.learning(),
        all.epochs(),
        all.seed());
  }

  /** A fresh run, or one that goes on. */
  static TrainingRun run(TrainingSettings settings, TrainingState start, Team team) {
    TrainingRun run = new TrainingRun(CORPUS, settings, Kernels.best(), team, new LossHistory());
    if (start != null) {
      run.restore(start);
    }
    return run;
  }

  /** Trains up to a step, or to the end. */
  static TrainingState advance(TrainingRun run, long step) throws NoticeException {
    while (run.step() < step) {
      if (run.isValidationDue()) {
        run.validate(() -> false);
      }
      if (run.isDone()) {
        break;
      }
      run.makeStep();
    }
    return run.state();
  }

  /** A run file after some steps, with everything that one can hold. */
  static RunFile file(CellKind cell, OptimizerKind optimizer) throws NoticeException {
    try (Team team = new Team(1)) {
      TrainingRun run = run(settings(cell, optimizer), null, team);
      ParameterSnapshot early = advance(run, 5).snapshot();
      TrainingState state = advance(run, 22);
      RunNotes notes = new RunNotes("my \"notes\"\n笔记", "the cat", "the", 0.7, 42);
      return new RunFile(state, StoredCorpus.whole(CORPUS), notes, List.of(early));
    }
  }
}
