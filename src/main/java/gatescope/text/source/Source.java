package gatescope.text.source;

import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.io.InputStream;

/** Something that text can be read from, again and again. */
public interface Source {
  /** Shown on screen. */
  String name();

  /** Where it is: a path, or a path and the name inside an archive. */
  String location();

  /** Bytes, as far as is known before reading. */
  long size() throws IOException;

  /**
   * Its bytes from the start.
   *
   * @throws NoticeException if there is a reason not to read them
   */
  InputStream open() throws IOException, NoticeException;
}
