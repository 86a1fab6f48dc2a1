package gatescope.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that come with the program, in the order of their index; the first is the default. */
public final class SampleTexts {
  private static final String FOLDER = "/gatescope/sample-texts/";

  private SampleTexts() {}

  public static List<SampleText> all() {
    List<String> lines = resource("index.tsv").lines().toList();
    Map<String, Integer> columns = new HashMap<>();
    String[] header = lines.get(0).split("\t", -1);
    for (int k = 0; k < header.length; k++) {
      columns.put(header[k], k);
    }
    List<SampleText> texts = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      texts.add(
          new SampleText(
              row[columns.get("id")],
              row[columns.get("file")],
              row[columns.get("title_en")],
              row[columns.get("title_zh")],
              row[columns.get("teaches_en")],
              row[columns.get("teaches_zh")],
              row[columns.get("probe")]));
    }
    return List.copyOf(texts);
  }

  /** The whole text; blocks while it is read. */
  public static String read(SampleText text) {
    return resource(text.file());
  }

  private static String resource(String name) {
    try (InputStream in = SampleTexts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
