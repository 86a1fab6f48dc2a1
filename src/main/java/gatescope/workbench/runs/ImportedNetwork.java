package gatescope.workbench.runs;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.net.NetworkShape;
import gatescope.store.RunFile;
import gatescope.store.RunNotes;
import gatescope.store.StoredCorpus;
import gatescope.store.StoredModel;
import gatescope.text.Corpus;
import gatescope.text.Document;
import gatescope.text.Origin;
import gatescope.text.Passage;
import gatescope.text.Tokens;
import gatescope.train.Fork;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A network from elsewhere as a run that has made no step yet, on the text that is open. */
final class ImportedNetwork {
  private final StoredModel model;
  private final List<Document> documents;

  private ImportedNetwork(StoredModel model, List<Document> documents) {
    this.model = model;
    this.documents = documents;
  }

  /**
   * @param present the corpus that is open, or null
   * @param documents of that corpus
   * @param settings how it will go on learning; those of the network are its own
   * @throws NoticeException if no text is open, or one with symbols that the network never saw
   */
  static RunOpening.Opened opened(
      StoredModel model, Corpus present, List<Document> documents, TrainingSettings settings)
      throws NoticeException {
    if (present == null || settings == null) {
      throw new NoticeException(Notice.of("modelNeedsText", model.name()));
    }
    boolean same = present.vocabulary().symbols().equals(model.vocabulary().symbols());
    ImportedNetwork network = new ImportedNetwork(model, documents);
    Corpus corpus = same ? present : network.corpus(present.name());
    return new RunOpening.Opened(network.run(corpus, settings), corpus, same ? null : documents);
  }

  private Corpus corpus(String name) throws NoticeException {
    List<Passage> passages = new ArrayList<>();
    List<Integer> ids = new ArrayList<>();
    long characters = 0;
    for (Document document : documents) {
      List<Integer> read = model.ids(document.text());
      if (!read.isEmpty()) {
        passages.add(new Passage(document.name(), ids.size()));
      }
      ids.addAll(read);
      characters += document.text().codePointCount(0, document.text().length());
    }
    if (ids.size() < Corpus.MIN_SYMBOLS) {
      throw new NoticeException(Notice.of("corpusTooShort", name, ids.size(), Corpus.MIN_SYMBOLS));
    }
    Tokens.Builder tokens = new Tokens.Builder(ids.size(), model.vocabulary().size());
    ids.forEach(tokens::add);
    double share = model.recipe().split().validationShare();
    int trained = (int) (ids.size() * (1 - share));
    List<Long> changed = Collections.nCopies(model.recipe().cleaning().steps().size(), 0L);
    Origin origin = new Origin(passages, characters, changed);
    return new Corpus(name, model.vocabulary(), tokens.build(), trained, model.recipe(), origin);
  }

  private RunFile run(Corpus corpus, TrainingSettings settings) {
    NetworkShape shape = model.parameters().shape();
    ModelSettings own =
        new ModelSettings(
            shape.cell(),
            shape.layers(),
            shape.hidden(),
            shape.embedding(),
            settings.model().dropout(),
            settings.model().start());
    TrainingSettings all =
        settings.withModel(own).withBatch(settings.batch().fittedTo(corpus.trainSize()));
    return new RunFile(
        Fork.ofParameters(model.parameters(), all),
        StoredCorpus.whole(corpus),
        RunNotes.NONE,
        List.of());
  }
}
