package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.text.Document;
import gatescope.text.source.ReadOptions;
import gatescope.text.source.Reading;
import gatescope.text.source.SourceDocument;
import gatescope.text.source.SourceReader;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.FileKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Where the texts of the corpus come from: what is dropped, chosen or pasted, what was left out of
 * it and why, and how each text was read. FX thread; reads on a worker.
 */
public final class SourcesViewModel {
  private final CorpusViewModel corpus;
  private final Background background;
  private final SourceReader reader;
  private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
  private final BooleanProperty adding = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<DropOffer> offer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Notice>> warnings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Path>> parts = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<RereadViewModel> edited = new ReadOnlyObjectWrapper<>();
  private SourceAttempt attempt = new SourceAttempt(listener -> Reading.NOTHING);
  private Object dragged;

  public SourcesViewModel(CorpusViewModel corpus, Background background, SourceReader reader) {
    this.corpus = corpus;
    this.background = background;
    this.reader = reader;
    corpus.documents().addListener((InvalidationListener) change -> showRows());
    corpus.problemProperty().addListener((property, before, now) -> offerParts(now));
  }

  /** Opens files, and what is in folders and archives; replaces or adds as {@link #adding} says. */
  public void open(List<Path> files) {
    open(files, ReadOptions.AUTOMATIC, adding.get());
  }

  private void open(List<Path> files, ReadOptions options, boolean adds) {
    List<Path> wanted = List.copyOf(files);
    take(new SourceAttempt(listener -> reader.read(wanted, options, listener)), adds);
  }

  /** Opens the beginnings of the files that are too large. */
  public void openParts() {
    boolean beside = !attempt.documents().isEmpty();
    open(parts.get(), ReadOptions.AUTOMATIC.withFirstPart(true), adding.get() || beside);
  }

  /**
   * Opens characters from another program.
   *
   * @param name to show
   */
  public void paste(String name, String text) {
    take(new SourceAttempt(listener -> Reading.of(SourceReader.pasted(name, text))), adding.get());
  }

  private void take(SourceAttempt next, boolean adds) {
    begin(next);
    if (adds) {
      corpus.add(next::read);
    } else {
      corpus.open(next::read);
    }
  }

  private void begin(SourceAttempt next) {
    attempt = next;
    warnings.set(List.of());
    parts.set(List.of());
    edited.set(null);
  }

  /** Takes a text out of the corpus; the last one stays. */
  public void remove(SourceRow row) {
    corpus.remove(row.document());
  }

  /** Reads one text again, otherwise. */
  void reread(SourceRow row, ReadOptions options) {
    SourceAttempt next =
        new SourceAttempt(
            listener -> Reading.of(reader.read(row.source().source(), options, listener)));
    List<Document> present = List.copyOf(corpus.documents());
    begin(next);
    corpus.open(
        listener -> {
          Document read = next.read(listener).get(0);
          return present.stream().map(d -> d == row.document() ? read : d).toList();
        });
  }

  /** Begins to change how a text is read. */
  public void edit(SourceRow row) {
    edited.set(row.source() == null ? null : new RereadViewModel(row, this, background));
  }

  private void showRows() {
    Map<Document, SourceDocument> read = new IdentityHashMap<>();
    attempt.documents().forEach(source -> read.put(source.document(), source));
    boolean accepted = corpus.documents().stream().anyMatch(read::containsKey);
    rows.stream().filter(r -> r.source() != null).forEach(r -> read.put(r.document(), r.source()));
    rows.setAll(corpus.documents().stream().map(d -> new SourceRow(d, read.get(d))).toList());
    warnings.set(warnings(accepted ? attempt.reasons() : List.of()));
    parts.set(accepted ? attempt.parts() : List.of());
  }

  private List<Notice> warnings(List<Notice> leftOut) {
    List<Notice> all = new ArrayList<>(leftOut);
    rows.stream()
        .filter(row -> row.source() != null)
        .forEach(row -> all.addAll(ReadingNotices.warnings(row.source())));
    return List.copyOf(all);
  }

  private void offerParts(Notice problem) {
    if (problem != null && attempt.documents().isEmpty()) {
      parts.set(attempt.parts());
    }
  }

  /**
   * Answers files that are dragged over the window; the same list is looked at once. A lesson may
   * be dropped even while a run learns.
   */
  public DropOffer dragFiles(List<Path> files) {
    if (corpus.isLocked() && FileKind.mayBeLesson(files)) {
      offer.set(new DropOffer(true, Notice.of("offerLesson")));
      dragged = files;
      return offer.get();
    }
    return drag(files, () -> DropOffer.ofFiles(files, adding.get()));
  }

  /** Answers text that is dragged over the window, null if it is not known yet. */
  public DropOffer dragText(String text) {
    return drag(text == null ? "" : text, () -> DropOffer.ofText(text, adding.get()));
  }

  private DropOffer drag(Object what, Supplier<DropOffer> answer) {
    if (!what.equals(dragged)) {
      dragged = what;
      offer.set(
          corpus.isLocked() ? new DropOffer(false, Notice.of("corpusStopFirst")) : answer.get());
    }
    return offer.get();
  }

  /** Nothing is dragged over the window any more. */
  public void dragEnded() {
    dragged = null;
    offer.set(null);
  }

  /** What would happen to what is dragged now, or null. */
  public ReadOnlyObjectProperty<DropOffer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Whether what is opened comes beside the present texts rather than replacing them. */
  public BooleanProperty addingProperty() {
    return adding;
  }

  /** The texts of the corpus, in its order. */
  public ObservableList<SourceRow> rows() {
    return rows;
  }

  /** What of the last drop was not read, though the rest was, and what is wrong with the rest. */
  public ReadOnlyObjectProperty<List<Notice>> warningsProperty() {
    return warnings.getReadOnlyProperty();
  }

  /** Files that are too large to open whole. */
  public ReadOnlyObjectProperty<List<Path>> partsProperty() {
    return parts.getReadOnlyProperty();
  }

  /** The text whose reading is being changed, or null. */
  public ReadOnlyObjectProperty<RereadViewModel> editedProperty() {
    return edited.getReadOnlyProperty();
  }
}
