package gatescope.store;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the program keeps what belongs to its user: the property {@value #PROPERTY} if it is set,
 * else the folder that the platform has for it.
 */
public final class UserFolder {
  public static final String PROPERTY = "gatescope.home";

  private UserFolder() {}

  /** The folder, which need not be there yet. */
  public static Path path() {
    String set = System.getProperty(PROPERTY);
    if (set != null && !set.isBlank()) {
      return Path.of(set);
    }
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home"));
    if (system.contains("win")) {
      return variable("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Gatescope");
    }
    if (system.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Gatescope");
    }
    return variable("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("gatescope");
  }

  private static Path variable(String name, Path otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
