package gatescope.store;

import gatescope.i18n.NoticeException;
import gatescope.train.Figures;
import gatescope.train.ParameterSnapshot;
import gatescope.train.TrainingState;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a list of runs shows of a run file, read without its weights and its text.
 *
 * @param corpus name of what it learned from
 * @param saved when, ISO 8601 in UTC, or ""
 * @param snapshots steps of the past that the file holds
 */
public record RunSummary(
    RunIdentity identity,
    String corpus,
    String saved,
    TrainingSettings settings,
    Figures figures,
    LossHistory history,
    RunNotes notes,
    List<Long> snapshots) {
  public RunSummary {
    snapshots = List.copyOf(snapshots);
  }

  /** What a list shows of a run that is at hand. */
  public static RunSummary of(RunFile run) {
    TrainingState state = run.state();
    return new RunSummary(
        run.identity(),
        run.corpus().facts().name(),
        "",
        state.settings(),
        state.figures(),
        state.history(),
        run.notes(),
        ParameterSnapshot.steps(run.snapshots()));
  }

  /**
   * Reads the little that is needed; blocks while the disk does.
   *
   * @throws NoticeException if it cannot be read, or is damaged or of a newer version
   */
  public static RunSummary read(Path file) throws NoticeException {
    try {
      return RunReader.summary(file);
    } catch (IOException | IllegalArgumentException e) {
      throw FileNotices.unreadable(file, e);
    }
  }
}
