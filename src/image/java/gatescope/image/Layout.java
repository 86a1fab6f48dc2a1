package gatescope.image;

import java.nio.file.Path;
import java.util.Locale;

/** Where an application image keeps its parts, which differs between systems. */
enum Layout {
  LINUX("Gatescope", "bin/Gatescope", "deb", "0.1.0"),
  WINDOWS("Gatescope", "Gatescope.exe", "msi", "0.1.0"),
  /** Its versions begin with 1. */
  MAC("Gatescope.app", "Contents/MacOS/Gatescope", "dmg", "1.0.0");

  static final String NAME = "Gatescope";

  private final String folder;
  private final String launcher;
  private final String installer;
  private final String version;

  Layout(String folder, String launcher, String installer, String version) {
    this.folder = folder;
    this.launcher = launcher;
    this.installer = installer;
    this.version = version;
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

  String version() {
    return version;
  }
}
