package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One column of a table, a line per row.
 *
 * @param column which, and what the others are called; null if the text is of no table
 * @param text its values, each followed by a line end; rows without a value are left out
 */
record TableText(Column column, String text) {
  private static final List<Character> DELIMITERS = List.of('\t', ',', ';', '|');
  private static final double PER_COLUMN = 0.01;
  private static final int LOOKED_AT = 200;
  private static final int LONGEST_NAME = 60;

  /**
   * @param wanted the column, or {@link ReadOptions#GUESSED} for the one with the longest values
   * @throws NoticeException if quotes are left open or the column is not there
   */
  static TableText of(String name, String text, int wanted) throws NoticeException {
    char delimiter = delimiter(text);
    List<List<String>> first = firstRows(name, text, delimiter);
    int width = first.stream().mapToInt(List::size).max().orElse(0);
    if (wanted >= width) {
      throw new NoticeException(Notice.of("tableColumn", name, width));
    }
    boolean header = hasHeader(first);
    int chosen = wanted == ReadOptions.GUESSED ? longest(first, width, header) : wanted;
    return new TableText(
        new Column(names(first, width, header), chosen),
        values(name, text, delimiter, chosen, header));
  }

  /**
   * The delimiter that cuts the first lines into equally many parts most often; if several, many.
   */
  private static char delimiter(String text) {
    List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(LOOKED_AT).toList();
    return DELIMITERS.stream()
        .max(Comparator.comparingDouble(d -> agreement(lines, d)))
        .filter(d -> agreement(lines, d) > 0)
        .orElse(',');
  }

  private static double agreement(List<String> lines, char delimiter) {
    long inFirst = lines.isEmpty() ? 0 : count(lines.get(0), delimiter);
    long same = lines.stream().filter(line -> count(line, delimiter) == inFirst).count();
    long with = lines.stream().filter(line -> count(line, delimiter) > 0).count();
    return inFirst == 0 ? 0 : (double) (same + with) / lines.size() + inFirst * PER_COLUMN;
  }

  private static long count(String line, char delimiter) {
    return line.chars().filter(c -> c == delimiter).count();
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setLenientEof(false)
        .setTrailingData(true)
        .get();
  }

  private static List<List<String>> firstRows(String name, String text, char delimiter)
      throws NoticeException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
      for (CSVRecord row : parser) {
        rows.add(row.toList());
        if (rows.size() == LOOKED_AT) {
          break;
        }
      }
      return rows;
    } catch (IOException | UncheckedIOException e) {
      throw openQuote(name, rows.size() + 1L, e);
    }
  }

  private static NoticeException openQuote(String name, long row, Exception e) {
    return new NoticeException(Notice.of("tableQuote", name, row), e);
  }

  private static String values(String name, String text, char delimiter, int column, boolean header)
      throws NoticeException {
    StringBuilder values = new StringBuilder();
    long rows = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
      for (CSVRecord row : parser) {
        rows++;
        boolean isName = header && rows == 1;
        if (!isName && column < row.size() && !row.get(column).isBlank()) {
          values.append(row.get(column)).append('\n');
        }
      }
      return values.toString();
    } catch (IOException | UncheckedIOException e) {
      throw openQuote(name, rows + 1, e);
    }
  }

  /** A first row of distinct short names without numbers, none of which its column repeats. */
  private static boolean hasHeader(List<List<String>> rows) {
    List<String> first = rows.isEmpty() ? List.of() : rows.get(0);
    return rows.size() > 1
        && first.stream().distinct().count() == first.size()
        && first.stream().allMatch(TableText::isName)
        && IntStream.range(0, first.size()).noneMatch(column -> repeats(rows, column));
  }

  private static boolean repeats(List<List<String>> rows, int column) {
    String name = rows.get(0).get(column);
    return rows.stream().skip(1).anyMatch(r -> column < r.size() && r.get(column).equals(name));
  }

  private static boolean isName(String cell) {
    return !cell.isBlank()
        && cell.length() <= LONGEST_NAME
        && cell.codePoints().noneMatch(c -> c == '\n' || ".!?。！？".indexOf(c) >= 0)
        && !cell.strip().matches("[-+]?[\\d.,]+%?");
  }

  private static int longest(List<List<String>> rows, int width, boolean header) {
    return IntStream.range(0, width)
        .boxed()
        .max(Comparator.comparingLong(column -> length(rows, column, header)))
        .orElse(0);
  }

  private static long length(List<List<String>> rows, int column, boolean header) {
    return rows.stream()
        .skip(header ? 1 : 0)
        .filter(row -> column < row.size())
        .mapToLong(row -> row.get(column).length())
        .sum();
  }

  private static List<String> names(List<List<String>> rows, int width, boolean header) {
    List<String> first = header ? rows.get(0) : List.of();
    return IntStream.range(0, width)
        .mapToObj(k -> k < first.size() ? first.get(k) : Integer.toString(k + 1))
        .toList();
  }
}
