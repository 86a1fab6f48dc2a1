package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.net.Tape;
import gatescope.text.Corpus;
import gatescope.train.estimate.BatchPreview;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Glyph;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The training windows as the network gets them, batch by batch. FX thread. */
public final class WindowsViewModel {
  /** More than any screen shows. */
  private static final int LANES = 24;

  private final ReadOnlyObjectProperty<Corpus> corpus;
  private final SettingsViewModel settings;
  private final ReadOnlyObjectWrapper<List<WindowRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Notice> place = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper first = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper last = new ReadOnlyBooleanWrapper(true);
  private int batch;

  public WindowsViewModel(ReadOnlyObjectProperty<Corpus> corpus, SettingsViewModel settings) {
    this.corpus = corpus;
    this.settings = settings;
    InvalidationListener renew = change -> begin();
    corpus.addListener(renew);
    settings.problemProperty().addListener(renew);
    settings.sizeProperty().addListener(renew);
    settings.lanes().textProperty().addListener(renew);
    settings.steps().textProperty().addListener(renew);
  }

  private void begin() {
    batch = 0;
    show();
  }

  /** Shows the next batch of the epoch. */
  public void next() {
    batch++;
    show();
  }

  /** Shows the batch before. */
  public void previous() {
    batch--;
    show();
  }

  private void show() {
    Corpus text = corpus.get();
    if (text == null || settings.problemProperty().get() != null) {
      rows.set(List.of());
      place.set(settings.problemProperty().get());
      return;
    }
    TrainingSettings chosen = settings.settings();
    BatchPreview preview = new BatchPreview(text, chosen);
    int most = preview.batches();
    batch = Math.max(0, Math.min(batch, most - 1));
    rows.set(preview.lanes(batch, LANES).stream().map(lane -> row(lane, text)).toList());
    place.set(
        Notice.of("windowsPlace", batch + 1, most, chosen.batch().lanes(), chosen.batch().steps()));
    first.set(batch == 0);
    last.set(batch >= most - 1);
  }

  private static WindowRow row(BatchPreview.Lane lane, Corpus text) {
    return new WindowRow(glyphs(lane.inputs(), text), glyphs(lane.targets(), text));
  }

  private static List<String> glyphs(List<Integer> ids, Corpus text) {
    return ids.stream()
        .map(id -> id == Tape.NO_TARGET ? "" : Glyph.of(text.vocabulary().symbol(id)))
        .toList();
  }

  /** The first lanes of the batch. */
  public ReadOnlyObjectProperty<List<WindowRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Which batch of how many, or why there is none. */
  public ReadOnlyObjectProperty<Notice> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** There is no batch before. */
  public ReadOnlyBooleanProperty firstProperty() {
    return first.getReadOnlyProperty();
  }

  /** There is no batch after. */
  public ReadOnlyBooleanProperty lastProperty() {
    return last.getReadOnlyProperty();
  }
}
