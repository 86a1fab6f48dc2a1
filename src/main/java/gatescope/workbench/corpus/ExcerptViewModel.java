package gatescope.workbench.corpus;

import gatescope.text.Corpus;
import gatescope.text.Document;
import gatescope.text.Passage;
import gatescope.text.clean.CleaningPreview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.ListChangeListener;

/**
 * A window on the text of the corpus: some symbols from a position on, with documents and split
 * marked, and what each step of cleaning did to the beginning. FX thread.
 */
public final class ExcerptViewModel {
  /** More than any screen shows. */
  static final int SYMBOLS = 2_000;

  /** Symbols of the training part that are shown before the split, when one goes to it. */
  static final int BEFORE_SPLIT = 120;

  private static final int PREVIEWED_CHARACTERS = 600;

  private final CorpusViewModel corpus;
  private final IntegerProperty position = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<ExcerptSymbol>> symbols =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<CleaningPreview>> previews =
      new ReadOnlyObjectWrapper<>(List.of());

  public ExcerptViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    position.addListener(change -> show());
    corpus.corpusProperty().addListener(change -> begin());
    corpus.documents().addListener((ListChangeListener<Document>) change -> preview());
  }

  private void begin() {
    int start = Math.min(position.get(), last());
    position.set(Math.max(0, start));
    show();
    preview();
  }

  private int last() {
    return size() - 1;
  }

  /** Symbols of the corpus, 0 without one. */
  public int size() {
    Corpus text = corpus.corpusProperty().get();
    return text == null ? 0 : text.size();
  }

  /** Goes to where the validation part begins. */
  public void goToSplit() {
    Corpus text = corpus.corpusProperty().get();
    if (text != null) {
      position.set(Math.max(0, text.trainSize() - BEFORE_SPLIT));
    }
  }

  /** Where documents begin, in the order of the corpus. */
  public List<Passage> passages() {
    Corpus text = corpus.corpusProperty().get();
    return text == null ? List.of() : text.origin().passages();
  }

  private void show() {
    Corpus text = corpus.corpusProperty().get();
    if (text == null) {
      return;
    }
    int from = Math.max(0, Math.min(position.get(), last()));
    int to = Math.min(text.size(), from + SYMBOLS);
    Map<Integer, String> openings = openings(text);
    List<ExcerptSymbol> shown = new ArrayList<>(to - from);
    for (int k = from; k < to; k++) {
      int id = text.tokens().get(k);
      boolean validates = k >= text.trainSize();
      String opens = openings.getOrDefault(k, "");
      shown.add(new ExcerptSymbol(text.vocabulary().symbol(id), id, validates, opens));
    }
    symbols.set(List.copyOf(shown));
  }

  /** A single document needs no name in its text. */
  private static Map<Integer, String> openings(Corpus text) {
    Map<Integer, String> openings = new HashMap<>();
    if (text.origin().passages().size() > 1) {
      text.origin().passages().forEach(p -> openings.put(p.start(), p.document()));
    }
    return openings;
  }

  private void preview() {
    Corpus text = corpus.corpusProperty().get();
    if (text == null || corpus.documents().isEmpty()) {
      return;
    }
    String first = corpus.documents().get(0).text();
    int end = Math.min(first.length(), PREVIEWED_CHARACTERS);
    boolean halved =
        end > 0 && end < first.length() && Character.isHighSurrogate(first.charAt(end - 1));
    String excerpt = first.substring(0, halved ? end - 1 : end);
    previews.set(text.recipe().cleaning().preview(excerpt));
  }

  /** The first symbol shown, counted from 0. */
  public IntegerProperty positionProperty() {
    return position;
  }

  /** The symbols from the position on. */
  public ReadOnlyObjectProperty<List<ExcerptSymbol>> symbolsProperty() {
    return symbols.getReadOnlyProperty();
  }

  /** What each step of cleaning did to the beginning of the first document. */
  public ReadOnlyObjectProperty<List<CleaningPreview>> previewsProperty() {
    return previews.getReadOnlyProperty();
  }
}
