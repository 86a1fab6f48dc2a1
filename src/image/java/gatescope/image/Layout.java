package gatescope.image;

import java.nio.file.Path;
import java.util.Locale;

/** Where an application image keeps its parts, which differs between systems. */
enum Layout {
  LINUX("Gatescope", "bin/Gatescope", "deb"),
  WINDOWS("Gatescope", "Gatescope.exe", "msi"),
  MAC("Gatescope.app", "Contents/MacOS/Gatescope", "dmg");

  static final String NAME = "Gatescope";

  private final String folder;
  private final String launcher;
  private final String installer;

  Layout(String folder, String launcher, String installer) {
    this.folder = folder;
    this.launcher = launcher;
    this.installer = installer;
  }

  static Layout ofThisMachine() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      return WINDOWS;
    }
    return system.contains("mac") ? MAC : LINUX;
  }

  /** The image inside the folder that jpackage wrote into. */
  Path image(Path destination) {
    return destination.resolve(folder);
  }

  Path launcher(Path image) {
    return image.resolve(launcher);
  }

  /** The kind of package that installs the image. */
  String installer() {
    return installer;
  }

  /** The version of the project as numbers alone; on macOS they begin with 1 or more. */
  String version(String project) {
    String numbers = project.replaceFirst("-.*", "");
    return this == MAC ? numbers.replaceFirst("^0\\..*", "1.0.0") : numbers;
  }
}
