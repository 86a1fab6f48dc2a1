package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to be read in tests, and the shortest way to read them. */
public final class Sources {
  static final SourceReader READER = new SourceReader(new Limits(64 << 20, 1000));

  private Sources() {}

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Reading read(Path... files) throws NoticeException {
    return READER.read(List.of(files), ReadOptions.AUTOMATIC, ReadingListener.NONE);
  }

  /** The text of the only document. */
  static String text(Path file) throws NoticeException {
    return only(read(file)).document().text();
  }

  static SourceDocument only(Reading reading) {
    if (reading.documents().size() != 1 || !reading.leftOut().isEmpty()) {
      throw new AssertionError(reading.documents().size() + " read, not " + reading.leftOut());
    }
    return reading.documents().get(0);
  }

  static List<String> names(Reading reading) {
    return reading.documents().stream().map(read -> read.document().name()).toList();
  }

  /** The keys of what was left out; of what is inside an archive, the inner ones. */
  static List<String> keys(Reading reading) {
    return reading.leftOut().stream().map(left -> key(left.reason())).toList();
  }

  private static String key(Notice notice) {
    return notice.key().equals("inArchive")
        ? key((Notice) notice.arguments().get(1))
        : notice.key();
  }

  static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    return zip(file, entries, StandardCharsets.UTF_8);
  }

  static Path zip(Path file, Map<String, byte[]> entries, Charset names) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
