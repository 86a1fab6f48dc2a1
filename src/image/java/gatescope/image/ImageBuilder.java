package gatescope.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the application image: a runtime with the modules that are needed, the jars, and an archive
 * of the classes that a start loads; then a package that installs it.
 *
 * <p>The image is made twice. The first one is a rehearsal: it starts, and leaves the archive at
 * its end. The second one holds the archive from the beginning, so that nothing in an image (on
 * macOS a signed one) is changed afterwards.
 */
public final class ImageBuilder {
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.scripting,java.xml,jdk.charsets,"
          + "jdk.incubator.vector,jdk.localedata,jdk.unsupported,jdk.zipfs";

  /**
   * The looks and texts of Swing, transformations of XML, and words in languages that the program
   * does not speak. Every package keeps a class, as jlink demands.
   */
  private static final String UNUSED =
      "regex:/java\\.desktop/javax/swing/plaf/(basic|metal|multi|nimbus|synth)/(?!.*LookAndFeel)[^/]*,"
          + "regex:/java\\.desktop/javax/swing/text/(html|rtf)/(?!.*Kit)[^/]*,"
          + "regex:/java\\.xml/com/sun/org/apache/bcel/internal/(classfile|generic)/[A-HJ-Z][^/]*,"
          + "regex:/java\\.xml/com/sun/org/apache/xalan/internal/xsltc/compiler/[A-HJ-Z][^/]*,"
          + "regex:.*_(de|es|fr|it|ja|ko|pt|pt_BR|sv|zh_TW|zh_HK)\\.(class|properties)";

  private static final String DESCRIPTION =
      "A workbench to train LSTMs on text and to see inside every gate";

  private static final String ARCHIVE = "gatescope.jsa";

  /**
   * What Java is started with. An archive of classes is of full use only to programs that start
   * with the options about modules that it was made with.
   */
  private static final List<String> JAVA_OPTIONS =
      List.of(
          "--add-modules=jdk.incubator.vector",
          "--enable-native-access=ALL-UNNAMED",
          "-Dfile.encoding=UTF-8",
          // Reflection, with which FXML is read, needs no class per method then.
          "-Djdk.reflect.useNativeAccessorOnly=true",
          // A start runs most methods a few times: half as many are worth compiling.
          "-XX:CompileThresholdScaling=2");

  /** Jars of JavaFX without a system in their name are empty. */
  private static final long EMPTY = 1_000;

  private final Layout layout = Layout.ofThisMachine();
  private final Path libraries;
  private final Path mainJar;
  private final Path work;
  private final String version;
  private final FileTime time = FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS));

  private ImageBuilder(Path libraries, Path mainJar, Path work, String project) {
    this.libraries = libraries;
    this.mainJar = mainJar;
    this.work = work;
    version = layout.version(project);
  }

  /**
   * @param arguments folder of the jars, name of the program's own among them, folder to write
   *     into, version of the project
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Path.of(arguments[2]).toAbsolutePath();
    new ImageBuilder(Path.of(arguments[0]), Path.of(arguments[1]), work, arguments[3]).build();
  }

  private void build() throws IOException, InterruptedException {
    Folders.renew(work);
    Path input = Files.createDirectories(work.resolve("input"));
    gather(input);
    link();
    Path rehearsal = work.resolve("rehearsal");
    image(input, rehearsal, List.of());
    rehearse(layout.image(rehearsal), input.resolve(ARCHIVE));
    image(input, work, List.of("-XX:SharedArchiveFile=$APPDIR/" + ARCHIVE));
    Folders.delete(rehearsal);
    Folders.delete(input);
    System.out.printf(
        "%s: %d MB%n", layout.image(work), Folders.size(layout.image(work)) / 1_000_000);
    install();
  }

  /** Native libraries lie beside the jars, so that JavaFX need not unpack them into a home. */
  private void gather(Path input) throws IOException {
    try (Stream<Path> jars = Files.list(libraries)) {
      for (Path jar : jars.sorted().toList()) {
        if (Files.size(jar) > EMPTY) {
          new SlimJar(Files.copy(jar, input.resolve(jar.getFileName()))).slim();
        }
      }
    }
  }

  private void link() throws IOException, InterruptedException {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--add-modules",
                MODULES,
                "--include-locales",
                "en,zh-CN,zh-Hans-CN",
                "--compress",
                "zip-9",
                "--exclude-resources",
                UNUSED,
                "--strip-java-debug-attributes",
                "--no-man-pages",
                "--no-header-files",
                "--output",
                runtime().toString()));
    Programs.tool("jlink", options);
    if (layout == Layout.LINUX && Programs.has("strip")) {
      stripSymbols();
    }
    // Not by jlink, which would add a second archive for heaps above 32 GB.
    List<String> dump = new ArrayList<>(List.of(runtime().resolve("bin/java").toString()));
    dump.addAll(JAVA_OPTIONS);
    dump.add("-Xshare:dump");
    Programs.output(new ProcessBuilder(dump));
  }

  /** Takes the names of what is inside out of native libraries; only debuggers miss them. */
  private void stripSymbols() throws IOException, InterruptedException {
    for (Path path : Folders.walk(runtime())) {
      if (path.toString().endsWith(".so")) {
        Programs.output(new ProcessBuilder("strip", "--strip-unneeded", path.toString()));
      }
    }
  }

  private Path runtime() {
    return work.resolve("runtime");
  }

  /** What jpackage is told of the program, whatever it makes. */
  private List<String> packageOptions(String type, Path destination) {
    return new ArrayList<>(
        List.of(
            "--type",
            type,
            "--name",
            Layout.NAME,
            "--app-version",
            version,
            "--vendor",
            "Gatescope",
            "--description",
            DESCRIPTION,
            "--dest",
            destination.toString()));
  }

  private void image(Path input, Path destination, List<String> more) throws IOException {
    List<String> options = packageOptions("app-image", destination);
    options.addAll(
        List.of(
            "--input",
            input.toString(),
            "--main-jar",
            mainJar.getFileName().toString(),
            "--main-class",
            "gatescope.app.Main",
            "--icon",
            IconFile.of(layout, work).toString(),
            "--runtime-image",
            runtime().toString()));
    Stream.concat(JAVA_OPTIONS.stream(), more.stream())
        .forEach(option -> options.addAll(List.of("--java-options", option)));
    Programs.tool("jpackage", options);
    // The archive holds for jars of its time only, and jpackage gives them the time of the copy.
    Folders.dateJars(destination, time);
    if (layout == Layout.LINUX) {
      new LinuxLauncher(layout.image(destination)).install();
    }
  }

  /** Starts the image, and keeps the classes that its window takes. */
  private void rehearse(Path image, Path archive) throws IOException, InterruptedException {
    ProcessBuilder program = new ProcessBuilder(layout.launcher(image).toString(), "--rehearse");
    program.environment().put("_JAVA_OPTIONS", "-XX:ArchiveClassesAtExit=" + archive);
    try (Screen screen = Screen.find()) {
      screen.show(program);
      Programs.output(program);
    }
  }

  private void install() throws IOException, InterruptedException {
    if (layout == Layout.LINUX && !(Programs.has("fakeroot") && Programs.has("dpkg-deb"))) {
      System.out.println(
          "No .deb was made: it needs fakeroot and dpkg-deb (on Debian and Ubuntu:"
              + " apt install fakeroot dpkg-dev).");
      return;
    }
    List<String> options = packageOptions(layout.installer(), work);
    options.addAll(
        List.of(
            "--copyright",
            "Copyright (c) 2026 The Gatescope authors",
            "--app-image",
            layout.image(work).toString(),
            "--file-associations",
            association().toString()));
    options.addAll(ofThisSystem());
    Programs.tool("jpackage", options);
    try (Stream<Path> files = Files.list(work)) {
      for (Path made : files.filter(this::isInstaller).toList()) {
        if (layout == Layout.LINUX) {
          new DebPackage(made, work.resolve("deb")).finish(time);
        }
        System.out.printf("%s: %d MB%n", made, Files.size(made) / 1_000_000);
      }
    }
  }

  private boolean isInstaller(Path file) {
    return file.toString().endsWith("." + layout.installer());
  }

  private List<String> ofThisSystem() {
    return switch (layout) {
      case LINUX ->
          List.of(
              "--linux-shortcut",
              "--linux-menu-group",
              "Education",
              "--linux-app-category",
              "education",
              "--license-file",
              "LICENSE");
      case WINDOWS -> List.of("--win-menu", "--win-shortcut", "--win-per-user-install");
      case MAC -> List.of();
    };
  }

  private Path association() throws IOException {
    return Files.writeString(
        work.resolve("gatescope.properties"),
        "extension=gatescope\n"
            + "mime-type=application/x-gatescope\n"
            + "description=Gatescope run\n");
  }
}
