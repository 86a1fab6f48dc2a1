package gatescope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Draws the pictures of the README from the running program, one process for each. */
final class Pictures {
  private static final String LIST = "pictures.tsv";
  private static final int FIELDS = 6;

  private Pictures() {}

  /**
   * @param arguments the folder of the list and of the pictures
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    for (String line : Files.readAllLines(folder.resolve(LIST))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        draw(folder, line.split("\t"));
      }
    }
  }

  private static void draw(Path folder, String[] fields) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "gatescope.app.Main",
                "--picture=" + folder.resolve(fields[0]),
                "--page=" + fields[1],
                "--size=" + fields[2],
                "--language=" + fields[4],
                "--seconds=" + fields[5]));
    if (fields[3].equals("dark")) {
      command.add("--dark");
    }
    command.addAll(List.of(fields).subList(FIELDS, fields.length));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(fields[0] + " was not drawn");
    }
    System.out.println(folder.resolve(fields[0]));
  }
}
