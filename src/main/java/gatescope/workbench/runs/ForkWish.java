package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.store.RunFile;
import gatescope.store.RunNotes;
import gatescope.train.Fork;
import gatescope.train.ParameterSnapshot;
import gatescope.train.TrainingState;
import gatescope.train.settings.TrainingSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A fork as it was asked for, whatever is chosen afterwards.
 *
 * @param from the step where the run is left, or the last one before it that was kept; or {@link
 *     ForkViewModel#PRESENT}
 * @param settings of the fork, from those of the run
 * @param notes of the fork, from those of the run
 * @param setting which one is another
 * @param value what it is, a word or a {@link Notice}
 */
record ForkWish(
    long from,
    UnaryOperator<TrainingSettings> settings,
    UnaryOperator<RunNotes> notes,
    ForkSetting setting,
    Object value) {
  /** A run with the past of another. */
  RunFile of(RunFile parent) {
    TrainingState state = parent.state();
    TrainingSettings changed = settings.apply(Fork.settings(state));
    List<ParameterSnapshot> past =
        parent.snapshots().stream().filter(s -> isPresent() || s.step() <= from).toList();
    TrainingState start =
        isPresent() || past.isEmpty()
            ? Fork.ofPresent(state, changed)
            : Fork.ofPast(state, past.get(past.size() - 1), changed);
    return new RunFile(start, parent.corpus(), notes.apply(parent.notes()), past);
  }

  private boolean isPresent() {
    return from == ForkViewModel.PRESENT;
  }

  /** What is changed to what, for the name of the fork. */
  Notice name(String parent) {
    return Notice.of("forkName", parent, Notice.of(setting.key()), value);
  }
}
