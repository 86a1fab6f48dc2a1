package gatescope.app;

import gatescope.workbench.runs.UserFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A user's folder for a window that nobody sits at; gone when it closes. */
final class TemporaryHome implements AutoCloseable {
  private final Path root;

  TemporaryHome() {
    try {
      root = Files.createTempDirectory("gatescope");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  UserFolder folder() {
    return new UserFolder(root);
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
