package gatescope.workbench.common;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.store.TextFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Saves pictures and tables, so that nothing that was there is lost when the disk is full. FX
 * thread; the work is done on a worker.
 */
public final class Exports {
  private final Background background;
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();

  public Exports(Background background) {
    this.background = background;
  }

  /**
   * Saves what {@code content} makes on a worker, and says how that went.
   *
   * @param file replaced if it is there
   */
  public void save(Path file, Callable<byte[]> content) {
    background.run(
        () -> write(file, content.call()),
        notice::set,
        failure -> notice.set(Failures.notice(failure, Notice.of("saveMemory"))));
  }

  private static Notice write(Path file, byte[] bytes) throws NoticeException {
    TextFile.write(file, bytes);
    return Notice.of("saved", file.getFileName().toString());
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
