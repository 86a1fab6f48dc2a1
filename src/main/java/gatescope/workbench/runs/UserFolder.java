package gatescope.workbench.runs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the program keeps what belongs to its user; nothing is made before it is needed. */
public record UserFolder(Path root) {
  /** The system property that names another folder. */
  public static final String PROPERTY = "gatescope.home";

  private static final String NAME = "gatescope";

  /** The folder that the system has for this, unless the property names another. */
  public static UserFolder standard() {
    String wanted = System.getProperty(PROPERTY);
    return new UserFolder(wanted == null ? ofSystem() : Path.of(wanted));
  }

  private static Path ofSystem() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Gatescope");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Gatescope");
    }
    return variable("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve(NAME);
  }

  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  /** Runs that nobody has saved. */
  Path autosaves() {
    return root.resolve("autosave");
  }

  /** The list of the files that were opened or saved last. */
  Path recentFiles() {
    return root.resolve("recent.txt");
  }
}
