package gatescope.workbench.runs;

import gatescope.store.RunFile;
import gatescope.store.RunIdentity;
import gatescope.store.RunSummary;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of runs, newest first, and the making of its records. FX thread. */
final class RunCatalog {
  private final Messages messages;
  private final Clock clock;
  private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();

  RunCatalog(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  ObservableList<RunRecord> runs() {
    return runs;
  }

  void add(RunRecord run) {
    runs.add(run);
    runs.sort(Comparator.comparing(RunRecord::started).reversed());
  }

  /**
   * Adds a run that was left, in place of the earlier state that is in the user's file.
   *
   * @param shown stays; may be null
   */
  void addLeft(RunRecord run, RunRecord shown) {
    Path file = run.fileProperty().get();
    runs.removeIf(old -> old != shown && file != null && old.isJust(file));
    add(run);
  }

  /** Whether a run of the list has an id, or it is none. */
  boolean isTaken(String id) {
    return id.isEmpty() || runs.stream().anyMatch(run -> run.id().equals(id));
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  /** A number that no run of the list is called by. */
  String freeName() {
    Set<String> taken = new HashSet<>();
    runs.forEach(run -> taken.add(run.nameProperty().get()));
    int number = 1;
    while (taken.contains(messages.text("runNumber", number))) {
      number++;
    }
    return messages.text("runNumber", number);
  }

  /** What is known of a run that begins now. */
  RunRecord.Facts begun(String corpus, TrainingSettings settings, RunOrigin origin) {
    return new RunRecord.Facts(newId(), clock.instant(), corpus, settings, origin);
  }

  /** A record of a run that leaves another. */
  RunRecord fork(RunRecord parent, RunFile forked, ForkWish wish) {
    String name = parent.nameProperty().get();
    long step = forked.state().position().step();
    RunOrigin origin = new RunOrigin(parent.id(), name, step);
    RunRecord.Facts facts = begun(parent.corpusName(), forked.state().settings(), origin);
    RunRecord run = RunRecord.of(facts, messages.text(wish.name(name)), RunSummary.of(forked));
    run.keeping().change();
    return run;
  }

  /** A record of a run that comes from a file. */
  RunRecord record(RunSummary summary, String usualName) {
    String id = summary.identity().id();
    return record(summary, usualName, isTaken(id) ? newId() : id);
  }

  RunRecord record(RunSummary summary, String usualName, String id) {
    RunIdentity identity = summary.identity();
    Instant started = RunRecovery.instant(identity.started());
    RunOrigin origin =
        identity.parent().isEmpty()
            ? null
            : new RunOrigin(identity.parent(), identity.parentName(), identity.forkedAt());
    RunRecord.Facts facts =
        new RunRecord.Facts(
            id,
            started.equals(Instant.EPOCH) ? clock.instant() : started,
            summary.corpus(),
            summary.settings(),
            origin);
    return RunRecord.of(facts, identity.name().isEmpty() ? usualName : identity.name(), summary);
  }
}
