package gatescope.text;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.unit.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a corpus of documents. Runs on any thread; only the listener is told meanwhile. */
public final class CorpusBuilder {
  private static final double CLEANING = 0.5;
  private static final double ENCODED = 0.95;

  private CorpusBuilder() {}

  /**
   * Cleans, cuts, numbers and splits. Documents without a symbol leave no trace.
   *
   * @param progress may end the work by throwing {@link
   *     java.util.concurrent.CancellationException}, which then comes out of here
   * @throws NoticeException if the text is too short or has only one kind of symbol
   */
  public static Corpus build(
      List<Document> documents, CorpusRecipe recipe, ProgressListener progress)
      throws NoticeException {
    long[] changed = new long[recipe.cleaning().steps().size()];
    double cleaned = changed.length == 0 ? 0 : CLEANING;
    List<String> texts = clean(documents, recipe, changed, progress.part(0, cleaned));
    Encoded encoded = encode(texts, recipe, progress.part(cleaned, ENCODED));
    String name = name(documents);
    check(name, encoded);
    Corpus whole =
        new Corpus(
            name,
            encoded.vocabulary(),
            encoded.tokens(),
            encoded.tokens().size(),
            recipe,
            new Origin(
                passages(documents, encoded),
                characters(texts, encoded, recipe),
                Arrays.stream(changed).boxed().toList()));
    Corpus split = Splitter.split(whole);
    progress.at(1);
    return split;
  }

  private static List<String> clean(
      List<Document> documents, CorpusRecipe recipe, long[] changed, ProgressListener progress) {
    List<String> texts = new ArrayList<>();
    double length = Math.max(1, documents.stream().mapToLong(d -> d.text().length()).sum());
    long done = 0;
    for (Document document : documents) {
      long end = done + document.text().length();
      ProgressListener part = progress.part(done / length, end / length);
      texts.add(recipe.cleaning().apply(document.text(), changed, part::at));
      done = end;
    }
    return texts;
  }

  private static Encoded encode(
      List<String> texts, CorpusRecipe recipe, ProgressListener progress) {
    return recipe.unit().kind() == UnitKind.CHARACTERS
        ? CodePointEncoder.encode(texts, recipe.limit(), progress)
        : SymbolEncoder.encode(texts, recipe.unit().tokenizer(), recipe.limit(), progress);
  }

  private static String name(List<Document> documents) {
    if (documents.isEmpty()) {
      return "";
    }
    String first = documents.get(0).name();
    return documents.size() == 1 ? first : first + " + " + (documents.size() - 1);
  }

  private static void check(String name, Encoded encoded) throws NoticeException {
    int size = encoded.tokens().size();
    if (size < Corpus.MIN_SYMBOLS) {
      throw new NoticeException(Notice.of("corpusTooShort", name, size, Corpus.MIN_SYMBOLS));
    }
    if (encoded.vocabulary().size() < 2) {
      throw new NoticeException(Notice.of("corpusOneSymbol", name));
    }
  }

  private static List<Passage> passages(List<Document> documents, Encoded encoded) {
    List<Passage> passages = new ArrayList<>();
    for (int k = 0; k < documents.size(); k++) {
      int start = encoded.starts().get(k);
      boolean last = k + 1 == documents.size();
      int end = last ? encoded.tokens().size() : encoded.starts().get(k + 1);
      if (end > start) {
        passages.add(new Passage(documents.get(k).name(), start));
      }
    }
    return passages;
  }

  private static long characters(List<String> texts, Encoded encoded, CorpusRecipe recipe) {
    return recipe.unit().kind() == UnitKind.CHARACTERS
        ? encoded.tokens().size()
        : texts.stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
  }
}
