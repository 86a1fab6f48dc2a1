package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LittleLanguageTest {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "let (?<let>\\w+) = (?<value>S)|(?<set>\\w+) = (?<new>S)|print (?:\"[a-z ]+\"|(?<print>S))"
                  .replace("S", "V(?: [-+*] V)?")
                  .replace("V", "\\w+(?:\\((?:\\w+(?:, \\w+)*)\\))?")
              + "|return (?<result>\\w+ [-+*] \\w+(?:\\([\\w, ]+\\))?)|(?<end>})|} else \\{"
              + "|(?:if|while) (?<test>\\w+ (?:<|>|==) \\w+(?:\\([\\w, ]+\\))?) \\{"
              + "|for (?<each>\\w+) in 1\\.\\.(?<last>\\w+(?:\\([\\w, ]+\\))?) \\{"
              + "|fun (?<fun>\\w+)\\((?<names>[\\w, ]+)\\) \\{");

  @Test
  void everyProgramIsWellFormed() {
    for (String program : SampleFiles.read("little-language.txt").strip().split("\n\n")) {
      new Checker().check(program.lines().toList());
    }
  }

  @Test
  void theCheckSeesFaults() {
    assertFault("program a", "print x", "end");
    assertFault("program a", "let x = 1", "if x > 2 {", "  let y = 3", "}", "print y", "end");
    assertFault("program a", "fun f(x) {", "  return x + x", "}", "print f(1, 2)", "end");
    assertFault("program a", "let x = 1", "if x > 2 {", "  print x", "end");
    assertFault("program a", "let x = 1", " print x", "end");
  }

  private static void assertFault(String... program) {
    assertThrows(AssertionError.class, () -> new Checker().check(List.of(program)));
  }

  /** Reads a program line by line; the top of the stack holds the names of the open block. */
  private static final class Checker {
    private final Deque<Set<String>> blocks = new ArrayDeque<>();
    private final Map<String, Integer> functions = new HashMap<>();

    void check(List<String> lines) {
      assertTrue(lines.get(0).matches("program \\w+"), lines.get(0));
      assertEquals("end", lines.get(lines.size() - 1));
      blocks.push(new HashSet<>());
      lines.subList(1, lines.size() - 1).forEach(this::line);
      assertEquals(1, blocks.size(), "open blocks");
    }

    private void line(String line) {
      Matcher statement = STATEMENT.matcher(line.strip());
      assertTrue(statement.matches(), line);
      if (line.strip().startsWith("}")) {
        blocks.pop();
      }
      assertEquals("  ".repeat(blocks.size() - 1) + line.strip(), line);
      for (String used : List.of("value", "new", "print", "result", "test", "last", "set")) {
        uses(statement.group(used));
      }
      if (statement.group("let") != null) {
        assertTrue(blocks.peek().add(statement.group("let")), line);
      }
      if (line.endsWith("{")) {
        open(statement);
      }
    }

    private void open(Matcher head) {
      blocks.push(new HashSet<>());
      if (head.group("each") != null) {
        blocks.peek().add(head.group("each"));
      }
      if (head.group("fun") != null) {
        List<String> names = List.of(head.group("names").split(", "));
        blocks.peek().addAll(names);
        functions.put(head.group("fun"), names.size());
      }
    }

    private void uses(String expression) {
      if (expression == null) {
        return;
      }
      Matcher call = Pattern.compile("(\\w+)\\(([^)]*)\\)").matcher(expression);
      while (call.find()) {
        assertEquals(functions.get(call.group(1)), call.group(2).split(", ").length, expression);
      }
      for (String name : expression.replaceAll("\\w+\\(", " ").split("[^a-z]+")) {
        boolean known = name.isEmpty() || blocks.stream().anyMatch(block -> block.contains(name));
        assertTrue(known, () -> name + " in " + expression);
      }
    }
  }
}
