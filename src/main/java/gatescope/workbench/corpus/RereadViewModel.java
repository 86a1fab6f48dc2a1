package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.text.source.Column;
import gatescope.text.source.Findings;
import gatescope.text.source.ReadOptions;
import gatescope.text.source.SourceFormat;
import gatescope.text.source.SourceReader;
import gatescope.text.source.encoding.Charsets;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import java.nio.charset.Charset;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How one text is read, being changed: the encoding with a preview of what it gives, the format,
 * the column. FX thread; previews on a worker.
 */
public final class RereadViewModel {
  private final SourceRow row;
  private final SourcesViewModel sources;
  private final Background background;
  private final ObjectProperty<Charset> charset = new SimpleObjectProperty<>();
  private final ObjectProperty<SourceFormat> format = new SimpleObjectProperty<>();
  private final ObjectProperty<Integer> column = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();

  RereadViewModel(SourceRow row, SourcesViewModel sources, Background background) {
    this.row = row;
    this.sources = sources;
    this.background = background;
    charset.set(findings().encoding().charset());
    format.set(findings().format());
    column.set(findings().column() == null ? null : findings().column().chosen());
    charset.addListener(change -> showPreview());
    showPreview();
  }

  private void showPreview() {
    Charset shown = charset.get();
    background.run(
        () -> SourceReader.preview(row.source().source(), shown),
        text -> {
          if (shown.equals(charset.get())) {
            preview.set(text);
            problem.set(null);
          }
        },
        failure -> problem.set(Failures.notice(failure)));
  }

  /** Reads the text so. */
  public void apply() {
    ReadOptions options = row.source().options();
    if (!charset.get().equals(findings().encoding().charset())) {
      options = options.withCharset(charset.get());
    }
    if (format.get() != findings().format()) {
      options = options.withFormat(format.get()).withColumn(ReadOptions.GUESSED);
    } else if (column.get() != null && column.get() != findings().column().chosen()) {
      options = options.withColumn(column.get());
    }
    if (!options.equals(row.source().options())) {
      sources.reread(row, options);
    }
  }

  /** What was found out when the text was read last. */
  public Findings findings() {
    return row.source().findings();
  }

  /** Why the encoding is believed to be the right one. */
  public Notice evidence() {
    return ReadingNotices.evidence(row.source());
  }

  /** The bytes that fit no character, or null. */
  public Notice undecodable() {
    return ReadingNotices.undecodable(row.source());
  }

  public String name() {
    return row.document().name();
  }

  /** Where it is, or "" for what was pasted. */
  public String location() {
    return row.source().source().location();
  }

  /** Books say themselves how they are encoded, and pasted text is not. */
  public boolean hasBytes() {
    return findings().format() != SourceFormat.EPUB && !location().isEmpty();
  }

  public List<Charset> charsets() {
    return Charsets.choices();
  }

  /** What it may be read as. */
  public List<SourceFormat> formats() {
    return List.of(
        SourceFormat.TEXT, SourceFormat.TABLE, SourceFormat.SUBTITLES, SourceFormat.HTML);
  }

  /** Names of the columns; empty if it is no table. */
  public List<String> columns() {
    Column table = findings().column();
    return table == null ? List.of() : table.names();
  }

  public ObjectProperty<Charset> charsetProperty() {
    return charset;
  }

  public ObjectProperty<SourceFormat> formatProperty() {
    return format;
  }

  /** Index of the column that is the text; null if it is no table. */
  public ObjectProperty<Integer> columnProperty() {
    return column;
  }

  /** The beginning of the text in the encoding that is chosen. */
  public ReadOnlyStringProperty previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
