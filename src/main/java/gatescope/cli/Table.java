package gatescope.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatescope.i18n.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a command has found: rows under the same columns, printed in one of three forms. A single
 * row is printed as one object, or as a list of names and values.
 */
final class Table {
  /**
   * @param name in CSV and JSON, the same in every language
   * @param key of the words for people
   */
  record Column(String name, String key) {}

  private final List<Column> columns;
  private final List<List<Object>> rows = new ArrayList<>();
  private final boolean single;

  private Table(List<Column> columns, boolean single) {
    this.columns = List.copyOf(columns);
    this.single = single;
  }

  /** A table of any number of rows. */
  static Table of(Column... columns) {
    return new Table(List.of(columns), false);
  }

  /** A table of one row, built value by value. */
  static final class Single {
    private final List<Column> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Single with(String name, String key, Object value) {
      columns.add(new Column(name, key));
      values.add(value);
      return this;
    }

    Table build() {
      Table table = new Table(columns, true);
      table.rows.add(values);
      return table;
    }
  }

  /** Adds a row of numbers and texts, one per column. */
  void add(Object... values) {
    rows.add(List.of(values));
  }

  String json() throws IOException {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int k = 0; k < columns.size(); k++) {
        object.put(columns.get(k).name(), row.get(k));
      }
      objects.add(object);
    }
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(single ? objects.get(0) : objects);
  }

  /** With a header line, as RFC 4180 describes it. */
  String csv() {
    StringBuilder text = new StringBuilder();
    addLine(text, columns.stream().map(Column::name).toList());
    rows.forEach(row -> addLine(text, row));
    return text.toString();
  }

  private static void addLine(StringBuilder text, List<?> values) {
    text.append(values.stream().map(Table::quoted).collect(Collectors.joining(","))).append('\n');
  }

  private static String quoted(Object value) {
    String text = value.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  String text(Words words) {
    return single ? pairs(words) : lines(words);
  }

  private String pairs(Words words) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < columns.size(); k++) {
      String name = words.text(columns.get(k).key());
      text.append(name).append(": ").append(shown(rows.get(0).get(k))).append('\n');
    }
    return text.toString();
  }

  private String lines(Words words) {
    StringBuilder text = new StringBuilder();
    text.append(
            columns.stream()
                .map(column -> words.text(column.key()))
                .collect(Collectors.joining("\t")))
        .append('\n');
    for (List<Object> row : rows) {
      text.append(row.stream().map(Table::shown).collect(Collectors.joining("\t"))).append('\n');
    }
    return text.toString();
  }

  /** Numbers to five digits; line breaks made visible would hide a text, so they stay. */
  private static String shown(Object value) {
    boolean fraction = value instanceof Double || value instanceof Float;
    return fraction ? String.format(Locale.ROOT, "%.5g", value) : value.toString();
  }
}
