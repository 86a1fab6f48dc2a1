package gatescope.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the image starts where nothing helps it, and measures it.
 *
 * <p>It is copied under a name with spaces and Chinese characters, made read-only, and started with
 * an empty environment; as root, by a user who owns nothing.
 */
public final class ImageCheck {
  private static final long LIMIT = 130_000_000;
  private static final int MIN_ARCHIVED = 1_500;

  /** A user of every Linux who may write nowhere. */
  private static final String NOBODY = "65534";

  private final Layout layout = Layout.ofThisMachine();
  private final Path folder;
  private final Path image;
  private final Path scratch;

  private ImageCheck(Path original) throws IOException {
    folder = Files.createTempDirectory("gatescope");
    Path home = Files.createDirectories(folder.resolve("a place, 一个 地方"));
    image = home.resolve(original.getFileName().toString());
    Folders.copy(original, image);
    scratch = Files.createDirectory(folder.resolve("scratch"));
    open(folder, scratch);
    setWritable(false);
  }

  /**
   * @param arguments folder of the image, folder of the jars to compare with, rounds to measure
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path original = Layout.ofThisMachine().image(Path.of(arguments[0]));
    ImageCheck check = new ImageCheck(original);
    try {
      check.checkSize();
      check.checkCommand();
      check.checkPicture();
      check.checkArchive();
      int rounds = Integer.parseInt(arguments[2]);
      ImageFigures figures =
          new ImageFigures(check.layout.launcher(check.image), Path.of(arguments[1]));
      if (rounds > 0) {
        figures.measureWindow(rounds);
        figures.measureTraining(rounds, check.scratch);
      }
    } finally {
      check.setWritable(true);
      Folders.delete(check.folder);
    }
  }

  private void checkSize() throws IOException {
    long bytes = Folders.size(image);
    System.out.printf("image: %.1f MB%n", bytes / 1e6);
    expect(bytes < LIMIT, "larger than " + LIMIT);
  }

  private void checkCommand() throws IOException, InterruptedException {
    String printed = run(Map.of(), "corpus", "--sample", "counting", "--csv");
    expect(printed.contains("name,symbols,"), printed);
    expect(!printed.contains("[cds]"), "the class-data archive is not used fully: " + printed);
    System.out.println("a command works in " + image);
  }

  private void checkPicture() throws IOException, InterruptedException {
    Path picture = scratch.resolve("图 1.png");
    String printed = run(Map.of(), "--picture", picture.toString(), "--seconds", "2");
    expect(Files.isRegularFile(picture), printed);
    expect(printed.contains("SIMD"), "no SIMD: " + printed);
    System.out.println("the window opens and trains, with SIMD");
  }

  private void checkArchive() throws IOException, InterruptedException {
    Path log = scratch.resolve("classes.log");
    Path picture = scratch.resolve("2.png");
    run(
        Map.of("_JAVA_OPTIONS", "-Xlog:class+load:file=" + log),
        "--picture",
        picture.toString(),
        "--seconds",
        "0");
    List<String> lines = Files.readAllLines(log);
    long archived =
        lines.stream().filter(line -> line.contains("shared objects file (top)")).count();
    System.out.printf("%d of %d classes come from the archive%n", archived, lines.size());
    expect(archived > MIN_ARCHIVED, "the class-data archive is not used");
  }

  /** Runs the image with nothing in the environment but what is given. */
  private String run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (Programs.has("setpriv") && "root".equals(System.getProperty("user.name"))) {
      // By its path: the search path of the program is empty.
      command.addAll(
          List.of(
              "/usr/bin/setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "--"));
    }
    command.add(layout.launcher(image).toString());
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(command).directory(scratch.toFile());
    if (layout != Layout.WINDOWS) {
      program.environment().clear();
    }
    program.environment().putAll(environment);
    return Programs.output(program);
  }

  private static void expect(boolean condition, String otherwise) throws IOException {
    if (!condition) {
      throw new IOException(otherwise);
    }
  }

  private static void open(Path... folders) throws IOException {
    for (Path folder : folders) {
      if (isPosix(folder)) {
        Files.setPosixFilePermissions(folder, EnumSet.allOf(PosixFilePermission.class));
      }
    }
  }

  private void setWritable(boolean writable) throws IOException {
    for (Path path : Folders.walk(image)) {
      if (isPosix(path) && !Files.isSymbolicLink(path)) {
        Set<PosixFilePermission> may = Files.getPosixFilePermissions(path);
        may.removeAll(
            Set.of(
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_WRITE,
                PosixFilePermission.OTHERS_WRITE));
        if (writable) {
          may.add(PosixFilePermission.OWNER_WRITE);
        }
        Files.setPosixFilePermissions(path, may);
      }
    }
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix")
        && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
