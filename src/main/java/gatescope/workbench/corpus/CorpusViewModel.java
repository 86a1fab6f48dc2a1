package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.ProgressListener;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The documents that are open and the recipe that makes a corpus of them. Keeps the present corpus
 * until a new one is ready. FX thread; reads and builds on a worker.
 */
public final class CorpusViewModel {
  /** What share of opening a text is reading it. */
  private static final double READING = 0.4;

  /**
   * A corpus that is ready to train on.
   *
   * @param probe a sentence worth pinning
   */
  public record Loaded(Corpus corpus, String probe) {}

  /** Reads documents; runs on a worker thread. */
  @FunctionalInterface
  public interface Reading {
    /**
     * @param progress may end the reading by throwing {@link CancellationException}
     * @throws NoticeException if there is nothing that can be read
     */
    List<Document> read(ProgressListener progress) throws NoticeException;
  }

  private record Built(List<Document> documents, Loaded loaded) {}

  private final Background background;
  private final List<SampleText> samples = SampleTexts.all();
  private final ObservableList<Document> documents = FXCollections.observableArrayList();
  private final ObservableList<Document> shownDocuments =
      FXCollections.unmodifiableObservableList(documents);
  private final ObjectProperty<CorpusRecipe> recipe =
      new SimpleObjectProperty<>(CorpusRecipe.CHARACTERS);
  private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Corpus> corpus = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SampleText> sample = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private BooleanSupplier runIsActive = () -> false;
  private Work work = new Work();
  private SampleText wantedSample;
  private Reading wantedReading;
  private boolean takingBack;

  public CorpusViewModel(Background background) {
    this.background = background;
    recipe.addListener((property, before, now) -> rebuild(before));
  }

  /** Texts are not replaced while this says that a run learns from one. */
  public void refuseWhile(BooleanSupplier active) {
    runIsActive = active;
  }

  /** A run learns from the present corpus, which must stay. */
  boolean isLocked() {
    return runIsActive.getAsBoolean();
  }

  /** Shows how far the work is; called once per frame. */
  public void pulse() {
    if (loading.get()) {
      progress.set(work.fraction());
    }
  }

  /** The texts that come with the program; the first is the default. */
  public List<SampleText> samples() {
    return samples;
  }

  /** Opens a text that comes with the program. */
  public void open(SampleText text) {
    load(text, listener -> List.of(new Document(text.file(), SampleTexts.read(text))));
  }

  /** Opens other documents instead of the present ones. */
  public void open(Reading reading) {
    load(null, reading);
  }

  /**
   * Takes a corpus that is ready, such as that of a run.
   *
   * @param read the documents that it was made of, as far as they are known
   * @return false if the present text must stay
   */
  public boolean take(Corpus ready, List<Document> read) {
    if (isRefused()) {
      return false;
    }
    cancel();
    problem.set(null);
    takeBack(ready.recipe());
    sample.set(null);
    documents.setAll(read);
    corpus.set(ready);
    loaded.set(new Loaded(ready, Probes.firstOf(ready)));
    return true;
  }

  /** Opens documents beside the present ones. */
  public void add(Reading reading) {
    List<Document> present = List.copyOf(documents);
    load(
        null,
        listener -> {
          List<Document> all = new ArrayList<>(present);
          all.addAll(reading.read(listener));
          return all;
        });
  }

  /** Takes one of the {@link #documents} out of the corpus; the last one stays. */
  public void remove(Document document) {
    List<Document> left = documents.stream().filter(d -> d != document).toList();
    if (!left.isEmpty() && left.size() < documents.size()) {
      load(null, listener -> left);
    }
  }

  /** Makes the corpus anew by another recipe; if that cannot be, the former one comes back. */
  private void rebuild(CorpusRecipe former) {
    if (takingBack || (documents.isEmpty() && !loading.get())) {
      return;
    }
    List<Document> present = List.copyOf(documents);
    boolean begun =
        loading.get() ? load(wantedSample, wantedReading) : load(sample.get(), listener -> present);
    if (!begun) {
      takeBack(former);
    }
  }

  /** Shows a recipe without making anything of it. */
  private void takeBack(CorpusRecipe former) {
    takingBack = true;
    recipe.set(former);
    takingBack = false;
  }

  /** Returns false if the present text must stay. */
  private boolean load(SampleText text, Reading reading) {
    if (isRefused()) {
      return false;
    }
    work.cancel();
    Work mine = new Work();
    work = mine;
    wantedSample = text;
    wantedReading = reading;
    CorpusRecipe wanted = recipe.get();
    loading.set(true);
    progress.set(0);
    problem.set(null);
    background.run(
        () -> build(reading, wanted, text, mine),
        result -> {
          if (mine == work) {
            accept(text, result);
          }
        },
        failure -> {
          if (mine == work) {
            giveUp(failure);
          }
        });
    return true;
  }

  private static Built build(Reading reading, CorpusRecipe recipe, SampleText text, Work work)
      throws NoticeException {
    List<Document> read = List.copyOf(reading.read(work.part(0, READING)));
    Corpus built = CorpusBuilder.build(read, recipe, work.part(READING, 1));
    String probe = text == null ? Probes.firstOf(built) : text.probe();
    return new Built(read, new Loaded(built, probe));
  }

  private void accept(SampleText text, Built built) {
    loading.set(false);
    if (isRefused()) { // a run was started on the old text meanwhile
      takeBackUnused();
      return;
    }
    sample.set(text);
    documents.setAll(built.documents());
    corpus.set(built.loaded().corpus());
    loaded.set(built.loaded());
  }

  private void giveUp(Throwable failure) {
    loading.set(false);
    problem.set(notice(failure));
    takeBackUnused();
  }

  /** The recipe shown is that of the corpus shown. */
  private void takeBackUnused() {
    if (corpus.get() != null) {
      takeBack(corpus.get().recipe());
    }
  }

  /** Ends the reading or building under way; the present corpus and its recipe stay. */
  public void cancel() {
    if (loading.get()) {
      work.cancel();
      work = new Work();
      loading.set(false);
      takeBackUnused();
    }
  }

  private boolean isRefused() {
    boolean refused = isLocked();
    if (refused) {
      problem.set(Notice.of("corpusStopFirst"));
    }
    return refused;
  }

  private static Notice notice(Throwable failure) {
    return Failures.notice(
        failure, Notice.of("textMemory", Runtime.getRuntime().maxMemory() >> 20));
  }

  /** The documents of the present corpus, in its order. */
  public ObservableList<Document> documents() {
    return shownDocuments;
  }

  /**
   * How the corpus is made. Another recipe makes it anew; while that lasts, or if it fails or is
   * cancelled, the former corpus stays.
   */
  public ObjectProperty<CorpusRecipe> recipeProperty() {
    return recipe;
  }

  public ReadOnlyObjectProperty<Loaded> loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Corpus> corpusProperty() {
    return corpus.getReadOnlyProperty();
  }

  /** The sample text that is open, or null for a file. */
  public ReadOnlyObjectProperty<SampleText> sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  /** Why the last text was not opened, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** A corpus is being read or made. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** What share of the reading and making is done, 0 to 1. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
