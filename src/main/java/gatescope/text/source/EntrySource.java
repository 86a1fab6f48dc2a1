package gatescope.text.source;

import gatescope.i18n.NoticeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file inside an archive; unpacked into memory whenever it is read.
 *
 * @param room bytes that it may have
 */
record EntrySource(Path archive, String entry, long room) implements Source {
  @Override
  public String name() {
    return name(entry);
  }

  /** The last part of a name in an archive. */
  static String name(String entry) {
    return entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
  }

  @Override
  public String location() {
    return archive + " : " + entry;
  }

  @Override
  public long size() throws IOException {
    return Files.size(archive);
  }

  @Override
  public InputStream open() throws IOException, NoticeException {
    try (Archive zip = Archive.open(archive)) {
      return new ByteArrayInputStream(zip.read(entry, room));
    }
  }
}
