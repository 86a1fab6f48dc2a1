package gatescope.workbench.runs;

import gatescope.i18n.NoticeException;
import gatescope.store.TextFile;
import gatescope.workbench.common.Background;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The run files that were opened or saved last, newest first; one path a line on the disk. */
public final class RecentFiles {
  private static final Logger LOG = System.getLogger("gatescope.workbench");
  private static final int MOST = 12;

  private final Path list;
  private final Background background;
  private final ObservableList<Path> files = FXCollections.observableArrayList();

  RecentFiles(UserFolder user, Background background) {
    list = user.recentFiles();
    this.background = background;
  }

  /** Reads the list; files that are there no more are left out. */
  void read(Runnable done) {
    background.run(
        this::readList,
        read -> {
          read.stream().filter(file -> !files.contains(file)).forEach(files::add);
          done.run();
        },
        RecentFiles::log);
  }

  private List<Path> readList() throws IOException {
    return Files.exists(list)
        ? Files.readAllLines(list).stream()
            .flatMap(RecentFiles::path)
            .filter(Files::isRegularFile)
            .toList()
        : List.of();
  }

  private static Stream<Path> path(String line) {
    try {
      return line.isBlank() ? Stream.of() : Stream.of(Path.of(line));
    } catch (InvalidPathException e) {
      return Stream.of(); // from another system
    }
  }

  /** Puts a file first. */
  void add(Path file) {
    Path whole = file.toAbsolutePath();
    List<Path> next = new ArrayList<>(files);
    next.remove(whole);
    next.add(0, whole);
    set(next.subList(0, Math.min(MOST, next.size())));
  }

  void remove(Path file) {
    List<Path> next = new ArrayList<>(files);
    if (next.remove(file.toAbsolutePath())) {
      set(next);
    }
  }

  private void set(List<Path> next) {
    files.setAll(next);
    String text = String.join("\n", next.stream().map(Path::toString).toList());
    background.run(() -> write(text), done -> {}, RecentFiles::log);
  }

  private synchronized Path write(String text) throws IOException, NoticeException {
    Files.createDirectories(list.getParent());
    TextFile.write(list, text);
    return list;
  }

  private static void log(Throwable failure) {
    LOG.log(Level.WARNING, "The list of recent files is not at hand", failure);
  }

  /** Newest first. */
  public ObservableList<Path> files() {
    return files;
  }
}
