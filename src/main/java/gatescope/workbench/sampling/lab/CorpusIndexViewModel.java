package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.sample.CommonCharacters;
import gatescope.sample.SuffixArray;
import gatescope.text.Corpus;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Work;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where every run of symbols stands in the corpus that the model learned from, built on a worker
 * when it is first wanted. A run on another corpus ends the work on the one before; a run on the
 * same keeps it. FX thread.
 */
public final class CorpusIndexViewModel {
  /** The index of a corpus. */
  record Index(Corpus corpus, SuffixArray suffixes, CommonCharacters common) {}

  private final Background background;
  private final ReadOnlyObjectWrapper<Index> index = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper building = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private Work work = new Work();
  private Corpus wanted;

  CorpusIndexViewModel(ReadOnlyObjectProperty<Corpus> trained, Background background) {
    this.background = background;
    trained.addListener(
        (property, before, now) -> {
          if (now != null && now != wanted) {
            cancel();
            wanted = null;
            index.set(null);
          }
        });
  }

  /** Builds the index of a corpus unless it is there, under way, or was cancelled. */
  void want(Corpus corpus) {
    if (corpus == wanted) {
      return;
    }
    work.cancel();
    Work mine = new Work();
    work = mine;
    wanted = corpus;
    index.set(null);
    problem.set(null);
    building.set(true);
    background.run(
        () ->
            new Index(
                corpus,
                SuffixArray.of(corpus.tokens(), corpus.vocabulary().size(), mine),
                CommonCharacters.of(corpus)),
        result -> {
          if (mine == work) {
            building.set(false);
            index.set(result);
          }
        },
        failure -> {
          if (mine == work) {
            building.set(false);
            problem.set(notice(failure));
          }
        });
  }

  private static Notice notice(Throwable failure) {
    if (failure instanceof CancellationException) {
      return null;
    }
    return Failures.notice(
        failure, Notice.of("labIndexMemory", Runtime.getRuntime().maxMemory() >> 20));
  }

  /** Shows how far the work is; called once per frame. */
  void pulse() {
    if (building.get()) {
      progress.set(work.fraction());
    }
  }

  /** Ends the work; a wish for the same corpus does not begin it again. */
  public void cancel() {
    work.cancel();
    work = new Work();
    building.set(false);
  }

  /** Lets the next wish build what was cancelled. */
  void forgetCancelling() {
    boolean cancelled = index.get() == null && !building.get() && problem.get() == null;
    wanted = cancelled ? null : wanted;
  }

  /** The index, or null while there is none. */
  ReadOnlyObjectProperty<Index> indexProperty() {
    return index.getReadOnlyProperty();
  }

  /** Why there is no index, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty buildingProperty() {
    return building.getReadOnlyProperty();
  }

  /** What share is built, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
