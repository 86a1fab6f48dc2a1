package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.store.RunFile;
import gatescope.store.StoredCorpus;
import gatescope.store.StoredModel;
import gatescope.text.Corpus;
import gatescope.text.Document;
import gatescope.text.Passage;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.FileKind;
import gatescope.workbench.training.TrainedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Opens runs and networks and puts them into the window. FX thread; reads on a worker. */
public final class RunOpening {
  /**
   * A run that is ready to be shown.
   *
   * @param documents of its corpus, or null if that is the present one
   */
  record Opened(RunFile run, Corpus corpus, List<Document> documents) {}

  /** Takes a run up when it is read. */
  interface Taker {
    void take(Opened opened);
  }

  private final RunStore store;
  private final RunWindow window;
  private final Background background;
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private BiConsumer<Path, Opened> takeFile = (file, opened) -> {};
  private boolean textIsNew; // since a run has waited for it
  private Path waiting; // a run whose text is to be opened, or null
  private int wishes;

  RunOpening(RunStore store, RunWindow window, Background background) {
    this.store = store;
    this.window = window;
    this.background = background;
    window.corpus().corpusProperty().addListener(change -> textIsNew = true);
  }

  /** Who takes up what is opened from a file. */
  void onFile(BiConsumer<Path, Opened> taker) {
    takeFile = taker;
  }

  /** Opens a run, or a network that PyTorch has saved. */
  public void open(Path file) {
    open(file.toAbsolutePath().normalize(), window.corpus().corpusProperty().get());
  }

  private void open(Path file, Corpus present) {
    List<Document> documents = List.copyOf(window.corpus().documents());
    TrainingSettings settings = settingsOrNull();
    waiting = null;
    load(
        () ->
            FileKind.of(file) == FileKind.NETWORK
                ? ImportedNetwork.opened(StoredModel.read(file), present, documents, settings)
                : opened(RunFile.read(file), present),
        opened -> takeFile.accept(file, opened),
        failure -> explain(file, failure));
  }

  private TrainingSettings settingsOrNull() {
    return window.hasSettings() ? window.settings() : null;
  }

  private void explain(Path file, Throwable failure) {
    Notice sentence = RunStore.sentence(failure);
    if (sentence.key().equals("runNeedsText") || sentence.key().equals("runOtherText")) {
      waiting = file;
      textIsNew = false;
    }
    store.say(sentence);
  }

  /** A text that was opened may be the one that a run waits for; called once per frame. */
  void pulse() {
    Path file = waiting;
    Corpus present = window.corpus().corpusProperty().get();
    if (textIsNew && file != null && present != null) {
      textIsNew = false;
      load(
          () -> opened(RunFile.read(file), present),
          opened -> {
            waiting = null;
            takeFile.accept(file, opened);
          },
          failure -> explain(file, failure));
    }
  }

  /** Reads a run and hands it on, unless something else is opened meanwhile. */
  void load(RunSource source, Taker taker) {
    waiting = null;
    Corpus present = window.corpus().corpusProperty().get();
    load(() -> opened(source.read(), present), taker, f -> store.say(RunStore.sentence(f)));
  }

  private void load(Callable<Opened> work, Taker taker, Consumer<Throwable> failed) {
    if (isRefused()) {
      return;
    }
    int wish = ++wishes;
    store.say(null);
    opening.set(true);
    background.run(
        work,
        opened -> {
          if (wish == wishes) {
            opening.set(false);
            if (!isRefused()) {
              taker.take(opened);
            }
          }
        },
        failure -> {
          if (wish == wishes) {
            opening.set(false);
            failed.accept(failure);
          }
        });
  }

  /** The run on show learns: it must be paused or stopped first. */
  private boolean isRefused() {
    boolean busy = window.training().isBusy();
    if (busy) {
      store.say(Notice.of("runPauseFirst"));
    }
    return busy;
  }

  private static Opened opened(RunFile run, Corpus present) throws NoticeException {
    StoredCorpus stored = run.corpus();
    if (present != null && stored.isOf(present)) {
      return new Opened(run, present, null);
    }
    Corpus learned = run.corpusOr(present);
    return new Opened(run, learned, documents(learned));
  }

  /** What a run has learned, on its text or the present one. */
  static TrainedModel model(RunFile run, Corpus present) throws NoticeException {
    StoredCorpus stored = run.corpus();
    Corpus learned = present != null && stored.isOf(present) ? present : run.corpusOr(present);
    return new TrainedModel(
        run.state().learner().parameters(), learned, run.state().position().step());
  }

  /** The texts of a corpus as far as its symbols tell them. */
  private static List<Document> documents(Corpus corpus) {
    List<Passage> passages = corpus.origin().passages();
    List<Document> documents = new ArrayList<>();
    for (int k = 0; k < passages.size(); k++) {
      int end = k + 1 < passages.size() ? passages.get(k + 1).start() : corpus.size();
      documents.add(
          new Document(passages.get(k).document(), corpus.text(passages.get(k).start(), end)));
    }
    return documents;
  }

  /** A run is being read. */
  public ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }
}
