package gatescope.text.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewriting rules, read from a {@code .grammar} resource.
 *
 * <p>A line {@code :name} opens a rule; every line below it is one alternative, as likely as the
 * others. A line that begins with two spaces continues the alternative above it, {@code \n} is a
 * line end, {@code ~} is the empty alternative and {@code #} opens a comment. A rule with columns,
 * {@code :animal name home}, has one row per alternative: {@code fox | den}.
 *
 * <p>{@link Expansion} says what stands between braces.
 */
final class Grammar {

  /** The alternatives of one rule, and the names of their columns. */
  record Rule(List<String> columns, List<List<String>> rows) {

    int column(String name) {
      int index = name == null ? 0 : columns.indexOf(name);
      if (index < 0) {
        throw new IllegalArgumentException("no column " + name + " among " + columns);
      }
      return index;
    }
  }

  private final Map<String, Rule> rules = new LinkedHashMap<>();

  private Grammar() {}

  static Grammar named(String name) {
    return of(resource(name + ".grammar"));
  }

  static Grammar of(String source) {
    var grammar = new Grammar();
    Rule open = null;
    for (String line : joined(source)) {
      if (line.startsWith(":")) {
        String[] header = line.substring(1).split(" ");
        List<String> columns = List.of(header).subList(1, header.length);
        open = new Rule(columns, new ArrayList<>());
        grammar.rules.put(header[0], open);
      } else {
        open.rows().add(row(open, line));
      }
    }
    return grammar;
  }

  Rule rule(String name) {
    Rule rule = rules.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + name + " among " + rules.keySet());
    }
    return rule;
  }

  /** The text of a file that lies beside this class. */
  static String resource(String file) {
    try (InputStream in = Grammar.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> joined(String source) {
    List<String> lines = new ArrayList<>();
    for (String line : source.split("\n")) {
      if (line.startsWith("  ")) {
        String above = lines.remove(lines.size() - 1);
        lines.add(above + (above.endsWith("\\n") ? "" : " ") + line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line.strip());
      }
    }
    return lines;
  }

  private static List<String> row(Rule rule, String line) {
    if (rule.columns().isEmpty()) {
      return List.of(line.equals("~") ? "" : line);
    }
    List<String> cells = List.of(line.split(" *\\| *", -1));
    if (cells.size() != rule.columns().size()) {
      throw new IllegalArgumentException(line + " does not fill the columns " + rule.columns());
    }
    return cells;
  }
}
