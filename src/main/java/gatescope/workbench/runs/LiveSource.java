package gatescope.workbench.runs;

import gatescope.store.RunFile;
import gatescope.store.RunIdentity;
import gatescope.store.RunNotes;
import gatescope.store.StoredCorpus;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.train.TrainingSession;
import gatescope.train.TrainingState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A run that has a session, at the step boundary after it was asked for. */
final class LiveSource implements RunSource {
  private static final int PATIENCE_SECONDS = 60;

  private final CompletableFuture<TrainingState> state;
  private final Corpus corpus;
  private final List<ParameterSnapshot> past;
  private final RunNotes notes;
  private final RunIdentity identity;
  private final Function<Corpus, StoredCorpus> storing;

  /**
   * @param storing makes of a corpus what a file keeps of it; reads it whole
   */
  LiveSource(
      TrainingSession session,
      RunNotes notes,
      RunIdentity identity,
      Function<Corpus, StoredCorpus> storing) {
    state = session.requestState();
    corpus = session.corpus();
    past = session.past();
    this.notes = notes;
    this.identity = identity;
    this.storing = storing;
  }

  @Override
  public boolean isReady() {
    return state.isDone();
  }

  @Override
  public RunFile read() throws Exception {
    TrainingState handedOut = state.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return new RunFile(handedOut, storing.apply(corpus), notes, past, identity);
  }
}
