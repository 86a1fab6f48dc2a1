package gatescope.workbench.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the values of a gate score as a table: a line per unit and step, a column per stave. The
 * numbers are as short as they can be and still be the same floats when read back.
 */
public final class ScoreCsv {
  private ScoreCsv() {}

  /** The table in RFC 4180 form; units in the order of the rows. */
  public static String of(ScoreData data) {
    StringBuilder table = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(table, CSVFormat.RFC4180)) {
      csv.printRecord(header(data));
      for (int row = 0; row < data.units(); row++) {
        for (int step = 0; step < data.steps(); step++) {
          csv.printRecord(values(data, data.unitAt(row), step));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string refuses text", e);
    }
    return table.toString();
  }

  private static List<String> header(ScoreData data) {
    List<String> header = new ArrayList<>(List.of("unit", "step", "symbol", "surprise_bits"));
    data.staves().forEach(stave -> header.add(stave.key().equals("c") ? "tanh_c" : stave.key()));
    return header;
  }

  private static List<Object> values(ScoreData data, int unit, int step) {
    List<Object> values = new ArrayList<>(List.of(unit, step, data.glyphs().get(step)));
    boolean known = data.text().hasSurprise() && !Float.isNaN(data.text().surprise(step));
    values.add(known ? data.text().surprise(step) : "");
    data.staves().forEach(stave -> values.add(stave.at(unit, step)));
    return values;
  }
}
