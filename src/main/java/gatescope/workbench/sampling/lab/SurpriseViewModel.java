package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.sample.Prompt;
import gatescope.sample.SymbolClass;
import gatescope.sample.TextSurprise;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.LatestWork;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How surprising a typed text is, symbol by symbol, read anew on a worker at every key and whenever
 * the model is newer. FX thread.
 */
public final class SurpriseViewModel {
  /** Longer texts are cut. */
  public static final int MOST_SYMBOLS = 10_000;

  /**
   * What the symbols of a class cost.
   *
   * @param name key of its words under "class_"
   * @param bits in all
   * @param share of the bits of the text, 0 to 1
   */
  public record ClassShare(String name, int symbols, double bits, double share) {}

  /**
   * The text as the model read it.
   *
   * @param running perplexity up to each symbol
   * @param bits of the whole text
   */
  public record Shown(
      List<InkedSymbol> symbols,
      List<Double> running,
      List<ClassShare> shares,
      int known,
      double bits,
      double perplexity) {}

  private final TrainingViewModel training;
  private final CorpusIndexViewModel index;
  private final Kernels kernels;
  private final LatestWork reading;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> source = new ReadOnlyObjectWrapper<>();
  private boolean visible;
  private TrainedModel read;

  SurpriseViewModel(
      TrainingViewModel training,
      CorpusIndexViewModel index,
      Background background,
      Kernels kernels) {
    this.training = training;
    this.index = index;
    this.kernels = kernels;
    reading = new LatestWork(background);
    text.addListener(change -> refresh());
    index.indexProperty().addListener(change -> refresh());
  }

  /** Reads with a newer model if there is one; called once per frame while its page is shown. */
  void pulse() {
    visible = true;
    TrainedModel newest = training.model();
    if (newest != null && !newest.equals(read)) {
      read = newest;
      refresh();
    }
  }

  private void refresh() {
    TrainedModel model = training.model();
    CorpusIndexViewModel.Index known = index.indexProperty().get();
    if (!visible || model == null || known == null || known.corpus() != model.corpus()) {
      return;
    }
    Prompt all = Prompt.of(text.get(), model.corpus());
    boolean cut = all.symbols().size() > MOST_SYMBOLS;
    Prompt used = cut ? new Prompt(all.symbols().subList(0, MOST_SYMBOLS)) : all;
    int start = model.corpus().vocabulary().id("\n").orElse(0);
    Notice remark = remark(used, cut);
    reading.wish(
        () -> shown(TextSurprise.of(model.voice(), List.of(start), used, known.common(), kernels)),
        result -> {
          shown.set(result);
          notice.set(remark);
          source.set(model.source());
        },
        failure -> notice.set(Failures.notice(failure)));
  }

  private static Notice remark(Prompt used, boolean cut) {
    if (cut) {
      return Notice.of("surpriseCut", MOST_SYMBOLS);
    }
    return used.unknown().isEmpty()
        ? null
        : Notice.of("seedSkipped", String.join(" ", used.unknown()));
  }

  private static Shown shown(TextSurprise read) {
    List<InkedSymbol> symbols = new ArrayList<>();
    List<Double> running = new ArrayList<>();
    for (TextSurprise.Symbol symbol : read.symbols()) {
      double chance = StrictMath.pow(2, -symbol.bits());
      symbols.add(new InkedSymbol(symbol.text(), symbol.bits(), chance, symbol.place() + 1, 0));
      running.add(symbol.perplexity());
    }
    return new Shown(
        List.copyOf(symbols),
        List.copyOf(running),
        shares(read),
        read.known(),
        read.bits(),
        read.perplexity());
  }

  private static List<ClassShare> shares(TextSurprise read) {
    List<ClassShare> shares = new ArrayList<>();
    for (Map.Entry<SymbolClass, TextSurprise.Share> entry : read.shares().entrySet()) {
      TextSurprise.Share share = entry.getValue();
      double part = read.bits() > 0 ? share.bits() / read.bits() : 0;
      shares.add(new ClassShare(entry.getKey().name(), share.symbols(), share.bits(), part));
    }
    return List.copyOf(shares);
  }

  /** What was typed or pasted. */
  public StringProperty textProperty() {
    return text;
  }

  /** How the model reads it, or null before there is a model. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What was skipped or cut, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Which model read it, or null. */
  public ReadOnlyObjectProperty<Notice> sourceProperty() {
    return source.getReadOnlyProperty();
  }
}
