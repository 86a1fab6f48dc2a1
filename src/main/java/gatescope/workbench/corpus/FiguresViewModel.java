package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.text.Corpus;
import gatescope.text.figure.CorpusFigures;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The large figures of the corpus page; those that must be counted come later. FX thread. */
public final class FiguresViewModel {
  private static final int RARE = 2;

  private final ReadOnlyObjectProperty<Corpus> corpus;
  private final AnalysisViewModel analysis;
  private final ReadOnlyObjectWrapper<List<FigureTile>> tiles =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Notice> rare = new ReadOnlyObjectWrapper<>();

  public FiguresViewModel(ReadOnlyObjectProperty<Corpus> corpus, AnalysisViewModel analysis) {
    this.corpus = corpus;
    this.analysis = analysis;
    InvalidationListener renew = change -> show();
    corpus.addListener(renew);
    analysis.figuresProperty().addListener(renew);
  }

  private void show() {
    Corpus text = corpus.get();
    if (text == null) {
      return;
    }
    CorpusFigures figures = analysis.figuresProperty().get();
    List<FigureTile> all = new ArrayList<>(sizes(text));
    if (figures == null) {
      for (String key : List.of("figureLongest", "figureLines", "figureRepeats", "figureLeak")) {
        all.add(new FigureTile(key, null));
      }
      rare.set(null);
    } else {
      all.addAll(counted(figures));
      rare.set(
          Notice.of("rareSymbols", figures.counts().rare(RARE), figures.counts().size(), RARE));
    }
    tiles.set(List.copyOf(all));
  }

  private static List<FigureTile> sizes(Corpus text) {
    return List.of(
        new FigureTile("figureSymbols", Notice.of("countValue", text.size())),
        new FigureTile("figureVocabulary", Notice.of("countValue", text.vocabulary().size())),
        new FigureTile("figureCharacters", Notice.of("countValue", text.origin().characters())),
        new FigureTile("figureValidation", Notice.of("countValue", text.validationSize())));
  }

  private static List<FigureTile> counted(CorpusFigures figures) {
    return List.of(
        new FigureTile("figureLongest", Notice.of("countValue", figures.lines().longest())),
        share("figureLines", figures.lines().repeatedShare()),
        share("figureRepeats", figures.repeats().repeatedShare()),
        share("figureLeak", figures.leak().leakedShare()));
  }

  private static FigureTile share(String key, double share) {
    return new FigureTile(key, Notice.of("shareValue", share));
  }

  /** The figures in the order of display. */
  public ReadOnlyObjectProperty<List<FigureTile>> tilesProperty() {
    return tiles.getReadOnlyProperty();
  }

  /** How many symbols are rare, or null while they are counted. */
  public ReadOnlyObjectProperty<Notice> rareProperty() {
    return rare.getReadOnlyProperty();
  }
}
