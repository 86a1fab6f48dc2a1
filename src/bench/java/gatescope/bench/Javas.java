package gatescope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds another Java beside the one that runs. */
final class Javas {
  private Javas() {}

  static Path current() {
    return Path.of(System.getProperty("java.home"));
  }

  /** The home in the property, or a neighbour of this Java's home whose release file says 17. */
  static Optional<Path> seventeen(String property) {
    if (!property.isBlank()) {
      return Optional.of(Path.of(property));
    }
    if (Runtime.version().feature() == 17) {
      return Optional.empty();
    }
    try (var homes = Files.list(current().toRealPath().getParent())) {
      return homes.filter(Javas::isSeventeen).sorted().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isSeventeen(Path home) {
    Path release = home.resolve("release");
    try {
      return Files.isRegularFile(release)
          && Files.isExecutable(home.resolve("bin/java"))
          && Files.readString(release).contains("JAVA_VERSION=\"17");
    } catch (IOException e) {
      return false;
    }
  }
}
