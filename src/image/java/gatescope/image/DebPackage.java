package gatescope.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** A .deb of jpackage, packed anew so that it fits more systems than the one it was made on. */
final class DebPackage {
  /** By both names that GTK goes by; jpackage lists the versions of every library of its own. */
  private static final String DEPENDS =
      "Depends: libc6, libfontconfig1, libfreetype6, libgl1, libgtk-3-0t64 | libgtk-3-0,"
          + " libpango-1.0-0, libxi6, libxrender1, libxtst6, libxxf86vm1";

  private final Path file;
  private final Path inside;

  /**
   * @param inside a folder to unpack into, which is deleted afterwards
   */
  DebPackage(Path file, Path inside) {
    this.file = file;
    this.inside = inside;
  }

  /**
   * Gives the jars the time that the class-data archive expects, states what is needed, and hands
   * the files on which somebody clicked to the program.
   */
  void finish(FileTime time) throws IOException, InterruptedException {
    Programs.output(new ProcessBuilder("dpkg-deb", "-R", file.toString(), inside.toString()));
    Folders.dateJars(inside, time);
    replaceLine(inside.resolve("DEBIAN/control"), "Depends:", before -> DEPENDS);
    register();
    Programs.output(
        new ProcessBuilder(
            "fakeroot", "dpkg-deb", "-Zxz", "-z3", "-b", inside.toString(), file.toString()));
    Folders.delete(inside);
  }

  /**
   * Puts the menu entry and the file type where the system looks for them. The scripts of jpackage
   * would do that with xdg-utils, and fail on a system without a desktop.
   */
  private void register() throws IOException {
    Path lib = inside.resolve("opt/gatescope/lib");
    Path entry = lib.resolve("gatescope-Gatescope.desktop");
    replaceLine(entry, "Exec=", before -> before + " %F");
    replaceLine(entry, "Categories=", before -> before + ";");
    move(entry, "usr/share/applications/gatescope.desktop");
    move(lib.resolve("gatescope-Gatescope-MimeInfo.xml"), "usr/share/mime/packages/gatescope.xml");
    for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
      Files.delete(inside.resolve("DEBIAN").resolve(script));
    }
  }

  private void move(Path from, String to) throws IOException {
    Path target = inside.resolve(to);
    Files.createDirectories(target.getParent());
    Files.move(from, target);
  }

  private static void replaceLine(Path file, String beginning, UnaryOperator<String> change)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.stream().noneMatch(line -> line.startsWith(beginning))) {
      throw new IOException(file + " has no " + beginning);
    }
    lines.replaceAll(line -> line.startsWith(beginning) ? change.apply(line) : line);
    Files.write(file, lines);
  }
}
