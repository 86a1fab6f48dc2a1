package gatescope.text.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every sample text into the folder that the first argument names. */
public final class WriteSampleTexts {
  private WriteSampleTexts() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: WriteSampleTexts FOLDER");
      System.exit(2);
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (TextGenerator text : SampleTextGenerators.all()) {
      Files.writeString(folder.resolve(text.fileName()), text.generate());
    }
  }
}
