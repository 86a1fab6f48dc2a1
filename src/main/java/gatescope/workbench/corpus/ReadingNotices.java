package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.text.source.SourceDocument;
import gatescope.text.source.encoding.Encoding;
import gatescope.text.source.encoding.Undecodable;
import java.util.ArrayList;
import java.util.List;

/** What the user is told of how a text was read. */
final class ReadingNotices {
  private ReadingNotices() {}

  /** Why this encoding. */
  static Notice evidence(SourceDocument read) {
    Encoding encoding = read.findings().encoding();
    return Notice.of("evidence_" + encoding.evidence(), encoding.name(), encoding.confidence());
  }

  /** The bytes that fit no character, or null. */
  static Notice undecodable(SourceDocument read) {
    Undecodable bytes = read.findings().undecodable();
    return bytes.isNone() ? null : bytes.notice(read.document().name());
  }

  /** Everything worth knowing before training on a text. */
  static List<Notice> warnings(SourceDocument read) {
    List<Notice> warnings = new ArrayList<>(read.findings().remarks());
    if (!read.findings().undecodable().isNone()) {
      warnings.add(undecodable(read));
    }
    return warnings;
  }
}
