package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.text.figure.CorpusFigures;
import gatescope.text.figure.SymbolCount;
import gatescope.text.figure.SymbolCounts;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.corpus.AnalysisViewModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The symbol that was chosen on the corpus page: how often it occurs, and the row of numbers by
 * which the network knows it. FX thread.
 */
public final class SymbolViewModel {
  private final ReadOnlyObjectProperty<Corpus> corpus;
  private final AnalysisViewModel analysis;
  private final SettingsViewModel settings;
  private final TrainingViewModel training;
  private final ReadOnlyObjectWrapper<EncodedSymbol> encoded = new ReadOnlyObjectWrapper<>();
  private int id = -1;

  public SymbolViewModel(
      ReadOnlyObjectProperty<Corpus> corpus,
      AnalysisViewModel analysis,
      SettingsViewModel settings,
      TrainingViewModel training) {
    this.corpus = corpus;
    this.analysis = analysis;
    this.settings = settings;
    this.training = training;
    InvalidationListener renew = change -> show();
    corpus.addListener(change -> choose(-1));
    analysis.figuresProperty().addListener(renew);
    settings.embeddedProperty().addListener(renew);
    training.parametersProperty().addListener(renew);
  }

  /** Shows a symbol; −1 shows none. */
  public void choose(int symbol) {
    id = symbol;
    show();
  }

  /** Shows the symbol of a rank, once symbols are counted. */
  public void chooseRank(int rank) {
    CorpusFigures figures = analysis.figuresProperty().get();
    if (figures != null && rank >= 1 && rank <= figures.counts().size()) {
      choose(figures.counts().at(rank).id());
    }
  }

  private void show() {
    Corpus text = corpus.get();
    encoded.set(text == null || id < 0 ? null : encoded(text));
  }

  private EncodedSymbol encoded(Corpus text) {
    String glyph = Glyph.of(text.vocabulary().symbol(id));
    Parameters learned = learnedEmbedding(text);
    if (learned != null) {
      List<Float> row = new ArrayList<>();
      for (float value : learned.embeddingRow(id)) {
        row.add(value);
      }
      long step = training.parametersProperty().get().step();
      return new EncodedSymbol(
          id, glyph, facts(text), Notice.of("rowEmbedding", row.size(), step), row);
    }
    int size = text.vocabulary().size();
    List<Float> row = new ArrayList<>(Collections.nCopies(size, 0f));
    row.set(id, 1f);
    boolean later = settings.embeddedProperty().get();
    Notice encoding =
        later ? Notice.of("rowEmbeddingLater", size) : Notice.of("rowOneHot", size, id);
    return new EncodedSymbol(id, glyph, facts(text), encoding, row);
  }

  /** The parameters of a run on this corpus that embeds its symbols, or null. */
  private Parameters learnedEmbedding(Corpus text) {
    ParameterSnapshot newest = training.parametersProperty().get();
    boolean learned =
        newest != null
            && text == training.trainedCorpusProperty().get()
            && !newest.parameters().shape().oneHot();
    return learned ? newest.parameters() : null;
  }

  private Notice facts(Corpus text) {
    CorpusFigures figures = analysis.figuresProperty().get();
    if (figures == null) {
      return Notice.of("symbolId", id);
    }
    SymbolCount count = find(figures.counts());
    double share = (double) count.count() / text.size();
    return Notice.of("symbolFacts", id, count.count(), count.rank(), share);
  }

  private SymbolCount find(SymbolCounts counts) {
    int rank = 1;
    while (counts.at(rank).id() != id) {
      rank++;
    }
    return counts.at(rank);
  }

  /** The chosen symbol, or null. */
  public ReadOnlyObjectProperty<EncodedSymbol> encodedProperty() {
    return encoded.getReadOnlyProperty();
  }
}
