package gatescope.lesson;

import gatescope.i18n.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of an action or condition, cut into words; keeps what is wrong with it. */
final class Line {
  private final int number;
  private final List<LessonError> errors;
  private String rest;

  /**
   * @param number of the line in its file
   * @param errors where to add what is wrong
   */
  Line(int number, String text, List<LessonError> errors) {
    this.number = number;
    this.errors = errors;
    rest = text.strip();
  }

  /** Takes the next word, or "" at the end. */
  String word() {
    int end = 0;
    while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
      end++;
    }
    String word = rest.substring(0, end);
    rest = rest.substring(end).strip();
    return word;
  }

  /** Takes everything that is left. */
  String rest() {
    String all = rest;
    rest = "";
    return all;
  }

  boolean isAtEnd() {
    return rest.isEmpty();
  }

  /** Takes what a kind of action or condition wants, if all of it is there. */
  Optional<List<String>> arguments(String owner, List<ArgumentKind> kinds) {
    List<String> arguments = new ArrayList<>();
    for (ArgumentKind kind : kinds) {
      String word = kind == ArgumentKind.TEXT ? rest() : word();
      if (!kind.accepts(word)) {
        refuse(owner, kind, word);
        return Optional.empty();
      }
      arguments.add(word);
    }
    return Optional.of(arguments);
  }

  private void refuse(String owner, ArgumentKind kind, String word) {
    if (word.isEmpty()) {
      add(Notice.of("lessonErrorMissing", owner, wanted(kind)));
    } else {
      add(Notice.of("lessonErrorArgument", owner, word, wanted(kind)));
    }
  }

  /** What may stand at a place: the words, or what kind of number or text. */
  private static Object wanted(ArgumentKind kind) {
    return switch (kind) {
      case NUMBER -> Notice.of("lessonWantsNumber");
      case LIMIT -> Notice.of("lessonWantsLimit");
      case TEXT -> Notice.of("lessonWantsText");
      default -> String.join(", ", kind.words());
    };
  }

  /** Refuses what is left over. */
  boolean ends(String owner) {
    if (!isAtEnd()) {
      add(Notice.of("lessonErrorRest", owner, rest));
      return false;
    }
    return true;
  }

  void add(Notice notice) {
    errors.add(new LessonError(number, notice));
  }
}
