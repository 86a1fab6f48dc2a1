package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.Document;
import gatescope.text.ProgressListener;
import gatescope.text.source.LeftOut;
import gatescope.text.source.Reading;
import gatescope.text.source.ReadingListener;
import gatescope.text.source.SourceDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One reading of sources and what came of it. The reading runs on a worker; the outcome is asked
 * for on the FX thread, after the worker handed its result over.
 */
final class SourceAttempt {
  /** Reads; runs on a worker. */
  @FunctionalInterface
  interface Step {
    Reading read(ReadingListener listener) throws NoticeException;
  }

  private final Step step;
  private volatile Reading outcome = Reading.NOTHING;

  SourceAttempt(Step step) {
    this.step = step;
  }

  /**
   * The documents that could be read.
   *
   * @throws NoticeException if there is none
   */
  List<Document> read(ProgressListener progress) throws NoticeException {
    outcome = step.read((bytes, total) -> progress.at(total == 0 ? 0 : (double) bytes / total));
    return outcome.texts();
  }

  List<SourceDocument> documents() {
    return outcome.documents();
  }

  /** Every reason why something was left out. */
  List<Notice> reasons() {
    return outcome.leftOut().stream().map(LeftOut::reason).toList();
  }

  /** Files that are too large, of which the first part can be read. */
  List<Path> parts() {
    return outcome.leftOut().stream().map(LeftOut::part).filter(Objects::nonNull).toList();
  }
}
