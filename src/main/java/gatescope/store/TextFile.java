package gatescope.store;

import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes files that fit into memory whole: texts in UTF-8, pictures and tables as bytes. */
public final class TextFile {
  private TextFile() {}

  /**
   * Blocks until the text is on the disk; if it fails, an older file of the name is as it was.
   *
   * @throws NoticeException if the disk is full or may not be written
   */
  public static void write(Path file, String text) throws NoticeException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Blocks until the bytes are on the disk; if it fails, an older file of the name is as it was.
   *
   * @throws NoticeException if the disk is full or may not be written
   */
  public static void write(Path file, byte[] bytes) throws NoticeException {
    try {
      AtomicFile.write(file, out -> out.write(bytes));
    } catch (IOException e) {
      throw FileNotices.unwritable(file, e);
    }
  }
}
