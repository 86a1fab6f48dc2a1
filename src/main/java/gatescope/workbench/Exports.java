package gatescope.workbench;

import gatescope.text.Notice;
import gatescope.text.NoticeException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Saves pictures and tables. A file is written beside its final name and moved there when it is
 * complete, so that nothing that was there is lost when the disk is full. FX thread; the work is
 * done on a worker.
 */
public final class Exports {
  private final Background background;
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();

  Exports(Background background) {
    this.background = background;
  }

  /**
   * Saves what {@code content} makes on a worker, and says how that went.
   *
   * @param file replaced if it is there
   */
  public void save(Path file, Callable<byte[]> content) {
    background.run(
        () -> write(file, content.call()), notice::set, failure -> notice.set(refusal(failure)));
  }

  private static Notice write(Path file, byte[] bytes) throws NoticeException {
    String name = file.getFileName().toString();
    try {
      Path target = file.toAbsolutePath();
      if (target.getParent() != null
          && Files.isDirectory(target.getParent())
          && Files.getFileStore(target.getParent()).getUsableSpace() < bytes.length) {
        throw new NoticeException(Notice.of("exportFull", name, (bytes.length >> 20) + 1));
      }
      writeBeside(target, bytes);
      return Notice.of("saved", name);
    } catch (AccessDeniedException e) {
      throw new NoticeException(Notice.of("exportDenied", name), e);
    } catch (NoSuchFileException e) {
      throw new NoticeException(Notice.of("saveVanished", name), e);
    } catch (IOException e) {
      throw new NoticeException(Notice.of("exportFailed", name), e);
    }
  }

  private static void writeBeside(Path target, byte[] bytes) throws IOException {
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.write(draft, bytes);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Notice refusal(Throwable failure) {
    return Failures.notice(failure, Notice.of("saveMemory"));
  }

  /** How the last one went, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Takes the sentence away. */
  public void dismiss() {
    notice.set(null);
  }
}
