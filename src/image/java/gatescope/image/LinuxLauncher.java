package gatescope.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A script that starts the image, in the place of jpackage's program.
 *
 * <p>That one first asks rpm and dpkg which package it belongs to, which takes longer than Java
 * takes to start.
 */
final class LinuxLauncher {
  private static final String OPTION = "java-options=";
  private static final String JAR = "app.classpath=";

  private final Path image;

  LinuxLauncher(Path image) {
    this.image = image;
  }

  /** Writes the script from the settings that jpackage left. */
  void install() throws IOException {
    Path folder = image.resolve("lib/app");
    List<String> settings = Files.readAllLines(folder.resolve(Layout.NAME + ".cfg"));
    Path launcher = Layout.LINUX.launcher(image);
    String script =
        """
        #!/bin/sh
        # Starts Gatescope with the Java that lies beside it.
        here=$(dirname "$(dirname "$(readlink -f "$0")")")
        app=$here/lib/app
        # Java reads names of files by the locale; without any it would know ASCII alone.
        case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
          '' | C | POSIX) export LC_ALL=C.UTF-8 ;;
        esac
        exec "$here/lib/runtime/bin/java" %s \\
          -cp %s \\
          gatescope.app.Main "$@"
        """
            .formatted(values(settings, OPTION, "\" \""), values(settings, JAR, ":"));
    Files.writeString(launcher, script); // stays executable
    Files.delete(image.resolve("lib/libapplauncher.so"));
  }

  private static String values(List<String> settings, String key, String between) {
    return settings.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace("$APPDIR", "$app"))
        .collect(Collectors.joining(between, "\"", "\""));
  }
}
