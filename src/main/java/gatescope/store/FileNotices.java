package gatescope.store;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.zip.ZipException;

/** What went wrong with a file, as a sentence that says what to do next. */
final class FileNotices {
  private static final long NEXT_TO_NOTHING = 1 << 20;

  private FileNotices() {}

  static NoticeException unreadable(Path file, Exception e) {
    String name = name(file);
    if (e instanceof NewerVersionException newer) {
      return new NoticeException(Notice.of("fileNewer", name, newer.version()), e);
    }
    if (Files.isDirectory(file)) {
      return new NoticeException(Notice.of("fileFolder", name), e);
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return new NoticeException(Notice.of("fileVanished", name), e);
    }
    if (e instanceof AccessDeniedException) {
      return new NoticeException(Notice.of("fileDenied", name), e);
    }
    boolean damaged =
        e instanceof FormatException
            || e instanceof ZipException
            || e instanceof IllegalArgumentException;
    String reason = String.valueOf(e.getMessage());
    return new NoticeException(
        damaged ? Notice.of("fileDamaged", name, reason) : Notice.of("fileUnreadable", name), e);
  }

  static NoticeException unwritable(Path file, IOException e) {
    String name = name(file);
    if (Files.isDirectory(file)) {
      return new NoticeException(Notice.of("fileFolder", name), e);
    }
    if (e instanceof NoSuchFileException) {
      return new NoticeException(Notice.of("saveVanished", name), e);
    }
    if (isDenied(e)) {
      return new NoticeException(Notice.of("saveDenied", name), e);
    }
    if (isFull(file, e)) {
      return new NoticeException(Notice.of("saveFull", name), e);
    }
    return new NoticeException(Notice.of("saveFailed", name, String.valueOf(e.getMessage())), e);
  }

  /**
   * Looks whether a file can be written at all, before work of hours is done for it.
   *
   * @throws NoticeException if its folder is not there or may not be written, or it is a folder
   */
  static void requireWritable(Path file) throws NoticeException {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new NoticeException(Notice.of("fileFolder", name(file)));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoticeException(Notice.of("saveVanished", name(file)));
    }
    if (!Files.isWritable(folder)) {
      throw new NoticeException(Notice.of("saveDenied", name(file)));
    }
  }

  private static boolean isDenied(IOException e) {
    return e instanceof AccessDeniedException
        || e.getCause() instanceof ReadOnlyFileSystemException
        || lower(e).contains("read-only");
  }

  /** By the words of the system, or where these are in another language by the space left. */
  private static boolean isFull(Path file, IOException e) {
    if (lower(e).contains("space") || lower(e).contains("quota")) {
      return true;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static String lower(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }
}
