package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.text.source.encoding.Encoding;
import gatescope.text.source.encoding.Undecodable;
import java.util.List;

/**
 * What was found out about a text while it was read.
 *
 * @param format that was used
 * @param encoding that was used
 * @param undecodable bytes that the encoding has no character for
 * @param column of a table, or null
 * @param remarks what else the user should know: parts that are missing, a file cut short
 */
public record Findings(
    SourceFormat format,
    Encoding encoding,
    Undecodable undecodable,
    Column column,
    List<Notice> remarks) {
  public Findings {
    remarks = List.copyOf(remarks);
  }
}
