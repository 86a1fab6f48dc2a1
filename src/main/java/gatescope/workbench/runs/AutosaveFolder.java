package gatescope.workbench.runs;

import gatescope.store.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The runs of this program that nobody has saved yet, in a folder of their own that it locks while
 * it lives: what another program has left without holding its lock, it left by crash or on closing.
 * Any thread; blocks while the disk does.
 */
final class AutosaveFolder implements AutoCloseable {
  private static final Logger LOG = System.getLogger("gatescope.workbench");
  private static final String LOCK = "lock";
  private static final String TARGET = ".saved-to";

  private final Path all;
  private final Path mine;
  private final List<FileChannel> locks = new ArrayList<>();
  private boolean made;

  AutosaveFolder(UserFolder user) {
    all = user.autosaves();
    mine = all.resolve(UUID.randomUUID().toString());
  }

  /** Where a run of this program is kept. */
  Path file(String id) {
    return mine.resolve(id + RunFile.SUFFIX);
  }

  /**
   * Notes beside a run, and not in it, where the user has saved it: what is given away tells of no
   * folder.
   *
   * @param target may be null
   */
  void noteTarget(String id, Path target) throws IOException {
    if (target == null) {
      Files.deleteIfExists(note(file(id)));
    } else {
      Files.writeString(note(file(id)), target.toString());
    }
  }

  /** Where the user has saved a run before it was left. */
  static Optional<Path> target(Path left) {
    try {
      return Files.exists(note(left))
          ? Optional.of(Path.of(Files.readString(note(left)))).filter(Path::isAbsolute)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      LOG.log(Level.WARNING, "Nobody knows where " + left + " was saved", e);
      return Optional.empty();
    }
  }

  private static Path note(Path run) {
    return run.resolveSibling(run.getFileName() + TARGET);
  }

  /** Makes the folder before the first run is written. */
  synchronized void make() throws IOException {
    if (!made) {
      Files.createDirectories(mine);
      lock(mine);
      made = true;
    }
  }

  /** Returns whether nobody else holds the lock of a folder, which is then held here. */
  private synchronized boolean lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        locks.add(channel);
        return true;
      }
    } catch (OverlappingFileLockException e) {
      // Another window of this very program.
    }
    channel.close();
    return false;
  }

  /** The runs that programs left which live no more; nobody else is offered them meanwhile. */
  List<Path> leftovers() throws IOException {
    List<Path> left = new ArrayList<>();
    if (Files.isDirectory(all)) {
      for (Path folder : list(all)) {
        if (!folder.equals(mine) && Files.isDirectory(folder) && lock(folder)) {
          list(folder).stream().filter(AutosaveFolder::isRun).forEach(left::add);
        }
      }
    }
    return left;
  }

  private static boolean isRun(Path file) {
    return file.getFileName().toString().endsWith(RunFile.SUFFIX);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * A run needs no automatic file any more; one that stays is offered again, which does no harm.
   */
  void remove(String id) {
    try {
      if (Files.exists(file(id))) {
        Files.deleteIfExists(note(file(id)));
        Files.delete(file(id));
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, file(id) + " stays", e);
    }
  }

  /** Makes a run that was left one of this program's own. */
  Path adopt(Path left, String id) throws IOException {
    make();
    if (Files.exists(note(left))) {
      Files.move(note(left), note(file(id)));
    }
    return Files.move(left, file(id));
  }

  /** Lets go of every lock, and of folders in which nothing is left. */
  @Override
  public synchronized void close() throws IOException {
    for (FileChannel lock : locks) {
      lock.close();
    }
    locks.clear();
    if (Files.isDirectory(all)) {
      for (Path folder : list(all)) {
        if (Files.isDirectory(folder)) {
          removeEmpty(folder);
        }
      }
    }
  }

  private void removeEmpty(Path folder) throws IOException {
    List<Path> entries = list(folder);
    boolean empty = entries.stream().noneMatch(AutosaveFolder::isRun);
    if (empty && lock(folder)) {
      locks.remove(locks.size() - 1).close();
      for (Path entry : entries) { // the lock, and the draft of a program that was killed
        Files.deleteIfExists(entry);
      }
      Files.deleteIfExists(folder);
    }
  }
}
