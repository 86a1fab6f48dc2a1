package gatescope.workbench;

import gatescope.text.Corpus;
import gatescope.text.NGramModel;
import gatescope.text.Notice;
import gatescope.text.NoticeException;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.text.TextReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The corpus card: opens texts, keeps the present one until a new one is ready. */
public final class CorpusViewModel {
  private static final Logger LOG = System.getLogger("gatescope.workbench");
  private static final int PAIRS = 2;
  private static final int PROBE_SYMBOLS = 60;

  /**
   * A text that is ready to train on.
   *
   * @param bigramLoss what interpolated pairs reach on the validation part, nats
   * @param probe a sentence worth pinning
   */
  public record Loaded(Corpus corpus, double bigramLoss, String probe) {}

  private final Background background;
  private final List<SampleText> samples = SampleTexts.all();
  private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Corpus> corpus = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SampleText> sample = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private BooleanSupplier runIsActive = () -> false;
  private int request;

  CorpusViewModel(Background background) {
    this.background = background;
  }

  /** Texts are not replaced while this says that a run learns from one. */
  void refuseWhile(BooleanSupplier active) {
    runIsActive = active;
  }

  /** The texts that come with the program; the first is the default. */
  public List<SampleText> samples() {
    return samples;
  }

  /** Opens a text that comes with the program. */
  public void open(SampleText text) {
    load(
        text,
        () -> prepare(Corpus.ofCharacters(text.file(), SampleTexts.read(text)), text.probe()));
  }

  /** Opens what was dropped or chosen: one text file. */
  public void open(List<Path> files) {
    if (files.size() != 1) {
      problem.set(Notice.of("textOneFile", files.size()));
      return;
    }
    Path file = files.get(0);
    load(
        null,
        () -> {
          Corpus read = Corpus.ofCharacters(file.getFileName().toString(), TextReader.read(file));
          return prepare(read, firstProbe(read));
        });
  }

  private void load(SampleText text, Callable<Loaded> work) {
    if (isRefused()) {
      return;
    }
    int mine = ++request;
    loading.set(true);
    problem.set(null);
    background.run(
        work,
        result -> {
          if (mine == request) {
            loading.set(false);
            if (isRefused()) { // a run was started on the old text meanwhile
              return;
            }
            sample.set(text);
            corpus.set(result.corpus());
            loaded.set(result);
          }
        },
        failure -> {
          if (mine == request) {
            loading.set(false);
            problem.set(notice(failure));
          }
        });
  }

  private boolean isRefused() {
    boolean refused = runIsActive.getAsBoolean();
    if (refused) {
      problem.set(Notice.of("corpusStopFirst"));
    }
    return refused;
  }

  private static Notice notice(Throwable failure) {
    if (failure instanceof NoticeException known) {
      return known.notice();
    }
    LOG.log(Level.WARNING, "Opening a text failed", failure);
    return failure instanceof OutOfMemoryError
        ? Notice.of("textMemory", Runtime.getRuntime().maxMemory() >> 20)
        : Notice.of("failureInternal", failure.toString());
  }

  private static Loaded prepare(Corpus corpus, String probe) {
    double bigram = new NGramModel(corpus, PAIRS).validationLoss(corpus);
    return new Loaded(corpus, bigram, probe);
  }

  /** The first full line of the validation part, cut to a length that fits the gate score. */
  private static String firstProbe(Corpus corpus) {
    int end = Math.min(corpus.size(), corpus.trainSize() + 20 * PROBE_SYMBOLS);
    String part = corpus.text(corpus.trainSize(), end);
    String line =
        part.lines()
            .skip(1)
            .map(String::strip)
            .filter(l -> l.codePointCount(0, l.length()) >= PROBE_SYMBOLS / 4)
            .findFirst()
            .orElse(part);
    int symbols = Math.min(PROBE_SYMBOLS, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, symbols));
  }

  /** Shows a sentence in the corpus card, such as why a drop was refused. */
  public void refuse(Notice notice) {
    problem.set(notice);
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

  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }
}
