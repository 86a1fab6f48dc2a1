package gatescope.lesson;

import gatescope.i18n.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lines between two rules of hyphens with which a lesson file begins. */
final class LessonHeader {
  private static final String RULE = "---";
  private static final Set<String> NAMES = Set.of("lesson", "title", "about", "minutes");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<LessonError> errors;
  private int lines;

  LessonHeader(List<String> text, List<LessonError> errors) {
    this.errors = errors;
    if (text.isEmpty() || !text.get(0).strip().equals(RULE)) {
      add(1, Notice.of("lessonErrorHeader"));
      return;
    }
    for (int k = 1; k < text.size(); k++) {
      if (text.get(k).strip().equals(RULE)) {
        lines = k + 1;
        checkComplete();
        return;
      }
      read(k + 1, text.get(k));
    }
    add(1, Notice.of("lessonErrorHeaderEnd"));
  }

  /** Whether a file begins like a lesson. */
  static boolean isHeader(List<String> beginning) {
    if (beginning.isEmpty() || !beginning.get(0).strip().equals(RULE)) {
      return false;
    }
    return beginning.stream()
        .skip(1)
        .takeWhile(line -> !line.strip().equals(RULE))
        .anyMatch(line -> line.strip().startsWith("lesson:"));
  }

  private void read(int number, String line) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line.strip() : line.substring(0, colon).strip();
    String value = colon < 0 ? "" : line.substring(colon + 1).strip();
    if (!NAMES.contains(name)) {
      add(number, Notice.of("lessonErrorName", name, String.join(", ", new TreeSet<>(NAMES))));
    } else if (value.isEmpty()) {
      add(number, Notice.of("lessonErrorValue", name));
    } else if (name.equals("lesson") && !value.matches("[a-z0-9-]{1,60}")) {
      add(number, Notice.of("lessonErrorId", value));
    } else if (name.equals("minutes") && !value.matches("[1-9]\\d?")) {
      add(number, Notice.of("lessonErrorMinutes", value));
    }
    values.put(name, value);
  }

  private void checkComplete() {
    for (String name : new TreeSet<>(NAMES)) {
      if (!values.containsKey(name)) {
        add(1, Notice.of("lessonErrorMissingName", name));
      }
    }
  }

  private void add(int line, Notice notice) {
    errors.add(new LessonError(line, notice));
  }

  /** How many lines it takes, both rules included; 0 if there is none. */
  int lines() {
    return lines;
  }

  /** The lesson; only without errors. */
  Lesson lesson(List<LessonStep> steps) {
    return new Lesson(
        values.get("lesson"),
        values.get("title"),
        values.get("about"),
        Integer.parseInt(values.get("minutes")),
        steps);
  }
}
