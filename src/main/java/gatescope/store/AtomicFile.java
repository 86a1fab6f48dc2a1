package gatescope.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that after a crash, a full disk or a power cut there is either the old file or
 * the new one: into a draft in the same folder, through to the disk, and then moved to its name.
 */
final class AtomicFile {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String DRAFT = ".part";

  /** Writes the contents; need not close the stream. */
  @FunctionalInterface
  interface Contents {
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  static void write(Path file, Contents contents) throws IOException {
    Path target = file.toAbsolutePath();
    // Always the same name, so that a program that was killed leaves one draft and not many.
    Path draft = target.resolveSibling("." + target.getFileName() + DRAFT);
    Files.deleteIfExists(draft);
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream out =
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        contents.writeTo(out);
        out.flush();
        channel.force(true);
      }
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
    forceFolder(target.getParent());
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the new name survive a power cut, where the system lets a folder be opened. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; it writes the name with the file.
    }
  }
}
