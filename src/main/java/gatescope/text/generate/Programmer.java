package gatescope.text.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes one program of the little language.
 *
 * <pre>
 * program   = "program" name, function*, statement+, "end"
 * function  = "fun" name "(" names ")" "{" "return" sum "}"
 * statement = "let" name "=" sum | name "=" sum | "print" (text | sum)
 *           | "if" test "{" statement+ "}" ["else" "{" statement+ "}"]
 *           | "while" test "{" statement+ "}" | "for" name "in" sum ".." sum "{" statement+ "}"
 * </pre>
 *
 * A name is visible from its declaration to the end of its block, and every while loop counts down.
 */
final class Programmer {
  private static final List<String> NAMES =
      List.of(
          "count", "total", "size", "left", "right", "price", "age", "step", "best", "score", "x",
          "y", "n", "high", "low", "apples");
  private static final List<String> LOOP_NAMES = List.of("i", "j", "k", "row", "day");
  private static final List<String> FUNCTIONS =
      List.of("double", "area", "mean", "bigger", "next", "square", "cost", "mix");
  private static final List<String> PROGRAMS =
      List.of("market", "stairs", "garden", "race", "clock", "train", "dice", "rain", "school");
  private static final List<String> TEXTS =
      List.of("hello", "done", "too big", "too small", "good day", "again", "yes", "no", "the end");

  /** A declared function and how many values it takes. */
  private record Function(String name, int arity) {}

  private final Dice dice;
  private final StringBuilder lines = new StringBuilder();
  private final List<Function> functions = new ArrayList<>();
  private List<String> visible = new ArrayList<>();
  private List<String> writable = new ArrayList<>();
  private int depth;

  Programmer(Dice dice) {
    this.dice = dice;
  }

  String program() {
    line("program " + dice.pick(PROGRAMS));
    dice.shuffled(FUNCTIONS).subList(0, dice.between(0, 2)).forEach(this::function);
    declaration();
    statements(dice.between(2, 5));
    line("print " + sum());
    line("end");
    return lines.toString();
  }

  private void function(String name) {
    List<String> values = dice.shuffled(NAMES).subList(0, dice.between(1, 2));
    visible.addAll(values);
    open("fun " + name + "(" + String.join(", ", values) + ")");
    line("return " + values.get(0) + operator() + otherThan(values.get(0)));
    close();
    functions.add(new Function(name, values.size()));
    visible.clear();
  }

  private void statements(int count) {
    for (int statement = 0; statement < count; statement++) {
      statement();
    }
  }

  private void statement() {
    switch (depth < 2 ? dice.between(0, 8) : dice.between(0, 4)) {
      case 0, 1 -> declaration();
      case 2, 3 -> assignment();
      case 4 -> line("print " + (dice.chance(40) ? '"' + dice.pick(TEXTS) + '"' : sum()));
      case 5, 6 -> branch();
      case 7 -> countdown();
      default -> loop();
    }
  }

  private void declaration() {
    List<String> free = new ArrayList<>(NAMES);
    free.removeAll(visible);
    String name = dice.pick(free);
    line("let " + name + " = " + (visible.isEmpty() ? number() : sum()));
    visible.add(name);
    writable.add(name);
  }

  private void assignment() {
    if (writable.isEmpty()) {
      declaration();
    } else {
      String name = dice.pick(writable);
      line(name + " = " + (dice.chance(60) ? name + operator() + value() : sum()));
    }
  }

  private void branch() {
    String name = dice.pick(visible);
    open("if " + name + dice.pick(" < ", " > ", " == ") + otherThan(name));
    block(dice.between(1, 2));
    if (dice.chance(50)) {
      depth--;
      open("} else");
      block(dice.between(1, 2));
    }
    close();
  }

  /** A loop that ends: nothing but its last line writes the name that it counts with. */
  private void countdown() {
    if (writable.isEmpty()) {
      declaration();
    }
    String name = dice.pick(writable);
    writable.remove(name);
    open("while " + name + " > 0");
    block(dice.between(1, 2));
    line(name + " = " + name + " - " + dice.between(1, 3));
    close();
    writable.add(name);
  }

  private void loop() {
    List<String> free = new ArrayList<>(LOOP_NAMES);
    free.removeAll(visible);
    String name = dice.pick(free);
    open("for " + name + " in 1.." + value());
    visible.add(name);
    block(dice.between(1, 3));
    visible.remove(name);
    close();
  }

  private void block(int count) {
    List<String> visibleOutside = visible;
    List<String> writableOutside = writable;
    visible = new ArrayList<>(visible);
    writable = new ArrayList<>(writable);
    statements(count);
    visible = visibleOutside;
    writable = writableOutside;
  }

  private String sum() {
    String first = value();
    return dice.chance(55) ? first : first + operator() + otherThan(first);
  }

  private String value() {
    if (visible.isEmpty() || dice.chance(40)) {
      return number();
    }
    return functions.isEmpty() || dice.chance(75) ? dice.pick(visible) : call();
  }

  private String otherThan(String name) {
    String value = value();
    return value.equals(name) ? number() : value;
  }

  private String call() {
    Function function = dice.pick(functions);
    List<String> values = new ArrayList<>();
    for (int value = 0; value < function.arity(); value++) {
      values.add(dice.chance(50) ? dice.pick(visible) : number());
    }
    return function.name() + "(" + String.join(", ", values) + ")";
  }

  private String number() {
    return String.valueOf(dice.between(1, dice.pick(9, 9, 99)));
  }

  private String operator() {
    return dice.pick(" + ", " - ", " * ");
  }

  private void open(String head) {
    line(head + " {");
    depth++;
  }

  private void close() {
    depth--;
    line("}");
  }

  private void line(String line) {
    lines.append("  ".repeat(depth)).append(line).append('\n');
  }
}
