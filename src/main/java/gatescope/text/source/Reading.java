package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.Document;
import gatescope.text.source.encoding.Evidence;
import java.util.List;

/** What came of a drop: the texts that could be read, in order, and what could not. */
public record Reading(List<SourceDocument> documents, List<LeftOut> leftOut) {
  public static final Reading NOTHING = new Reading(List.of(), List.of());

  public Reading {
    documents = List.copyOf(documents);
    leftOut = List.copyOf(leftOut);
  }

  /** Of a single text. */
  public static Reading of(SourceDocument document) {
    return new Reading(List.of(document), List.of());
  }

  /**
   * The texts, at least one.
   *
   * @throws NoticeException if none could be read
   */
  public List<Document> texts() throws NoticeException {
    if (documents.isEmpty()) {
      throw new NoticeException(leftOut.isEmpty() ? Notice.of("sourcesNothing") : summary());
    }
    return documents.stream().map(SourceDocument::document).toList();
  }

  private Notice summary() {
    Notice first = leftOut.get(0).reason();
    return leftOut.size() == 1 ? first : Notice.of("leftOutMany", leftOut.size(), first);
  }

  /**
   * The texts, for whoever cannot be asked whether less will do.
   *
   * @throws NoticeException if anything was left out or, in an encoding that was only guessed, fits
   *     no character
   */
  public List<Document> completeTexts() throws NoticeException {
    if (!leftOut.isEmpty()) {
      throw new NoticeException(summary());
    }
    for (SourceDocument read : documents) {
      Findings findings = read.findings();
      boolean chosen = findings.encoding().evidence() == Evidence.CHOSEN;
      if (!findings.undecodable().isNone() && !chosen) {
        throw new NoticeException(findings.undecodable().notice(read.document().name()));
      }
    }
    return texts();
  }
}
