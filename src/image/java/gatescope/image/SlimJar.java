package gatescope.image;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A jar of the image, from which what lies beside it or is never asked for is taken out. */
final class SlimJar {
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib)");

  /** Of ICU's data we use collation, word breaks, names of locales and properties of symbols. */
  private static final String ICU_DATA = "/com/ibm/icu/impl/data/icudata/";

  private static final List<String> UNUSED =
      List.of("curr", "lang", "rbnf", "region", "translit", "unit", "zone");

  private static final Pattern LOCALE = Pattern.compile("(?!en|zh)[a-z]{2,3}(_.*)?\\.res");

  private final Path jar;

  SlimJar(Path jar) {
    this.jar = jar;
  }

  /** Puts native libraries beside the jar. */
  void slim() throws IOException {
    boolean javafx = jar.getFileName().toString().startsWith("javafx-");
    boolean icu = jar.getFileName().toString().startsWith("icu4j-");
    if (!javafx && !icu) {
      return;
    }
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      if (javafx) {
        moveNatives(inside.getPath("/"));
      } else {
        for (String folder : UNUSED) {
          Folders.delete(inside.getPath(ICU_DATA + folder));
        }
        deleteLocales(inside.getPath(ICU_DATA));
      }
    }
  }

  /** Dates and numbers of other languages; the files of two letters and more, like "fr_CA.res". */
  private static void deleteLocales(Path data) throws IOException {
    for (Path file : Folders.walk(data)) {
      boolean direct = data.relativize(file).getNameCount() == 1;
      if (direct && LOCALE.matcher(file.getFileName().toString()).matches()) {
        Files.delete(file);
      }
    }
  }

  private void moveNatives(Path root) throws IOException {
    for (Path file : Folders.walk(root)) {
      if (NATIVE.matcher(file.toString()).matches()) {
        Files.move(file, jar.resolveSibling(file.getFileName().toString()));
      }
    }
  }
}
