package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ordinary files among what was dropped and in the folders of it, in natural order, links
 * followed. A folder is entered once, however many links lead to it, so loops end. What is hidden
 * inside a folder is skipped; what is no file, such as a device, is left out with a reason, for
 * reading it could wait for ever.
 */
final class FileFinder {
  /**
   * @param bytes of all files together
   */
  record Found(List<Path> files, List<LeftOut> leftOut, long bytes) {}

  private final int limit;
  private final ReadingListener listener;
  private final List<Path> files = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Set<Object> entered = new HashSet<>();
  private long bytes;
  private int seen;

  private FileFinder(int limit, ReadingListener listener) {
    this.limit = limit;
    this.listener = listener;
  }

  /**
   * @throws NoticeException if there are more files than the limit
   */
  static Found find(List<Path> dropped, int limit, ReadingListener listener)
      throws NoticeException {
    FileFinder finder = new FileFinder(limit, listener);
    for (Path path : NaturalOrder.sorted(dropped, FileSource::name)) {
      finder.add(path);
    }
    return new Found(List.copyOf(finder.files), List.copyOf(finder.leftOut), finder.bytes);
  }

  private void add(Path path) throws NoticeException {
    String name = FileSource.name(path);
    if (++seen > limit) {
      throw new NoticeException(Notice.of("filesTooMany", limit));
    }
    listener.read(0, 0);
    try {
      BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
      if (kind.isDirectory()) {
        enter(path, kind);
      } else if (kind.isRegularFile()) {
        files.add(path);
        bytes += kind.size();
      } else {
        leaveOut(Notice.of("textNotAFile", name));
      }
    } catch (IOException e) {
      leaveOut(IoNotices.of(name, e));
    }
  }

  private void leaveOut(Notice reason) {
    leftOut.add(new LeftOut(reason, null));
  }

  private void enter(Path folder, BasicFileAttributes kind) throws IOException, NoticeException {
    Object identity = kind.fileKey() == null ? folder.toRealPath() : kind.fileKey();
    if (!entered.add(identity)) {
      return;
    }
    List<Path> children = children(folder);
    if (children.isEmpty()) {
      leaveOut(Notice.of("folderEmpty", FileSource.name(folder)));
    }
    for (Path child : NaturalOrder.sorted(children, FileSource::name)) {
      add(child);
    }
  }

  private List<Path> children(Path folder) throws IOException, NoticeException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        if (seen + children.size() > limit) {
          throw new NoticeException(Notice.of("filesTooMany", limit));
        }
        if (!FileSource.name(child).startsWith(".") && !Files.isHidden(child)) {
          children.add(child);
        }
      }
      return children;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
