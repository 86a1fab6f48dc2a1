package gatescope.lesson;

import gatescope.i18n.Notice;
import java.util.List;
import java.util.Optional;

/** Reads the lines of buttons and checks. */
final class ActionReader {
  private ActionReader() {}

  /** Reads an action, or adds what is wrong with it. */
  static Optional<Action> action(int number, String text, List<LessonError> errors) {
    Line line = new Line(number, text, errors);
    String word = line.word();
    Optional<ActionKind> kind = LessonWord.find(ActionKind.class, word);
    if (kind.isEmpty()) {
      line.add(
          Notice.of(
              "lessonErrorAction", word, String.join(", ", LessonWord.all(ActionKind.class))));
      return Optional.empty();
    }
    return line.arguments(word, kind.get().arguments())
        .filter(arguments -> line.ends(word))
        .map(arguments -> new Action(kind.get(), arguments));
  }

  /** Reads a condition, or adds what is wrong with it. */
  static Optional<Condition> condition(int number, String text, List<LessonError> errors) {
    Line line = new Line(number, text, errors);
    String word = line.word();
    Optional<ConditionKind> kind = LessonWord.find(ConditionKind.class, word);
    if (kind.isEmpty()) {
      line.add(
          Notice.of(
              "lessonErrorCondition",
              word,
              String.join(", ", LessonWord.all(ConditionKind.class))));
      return Optional.empty();
    }
    Optional<List<String>> arguments = line.arguments(word, kind.get().arguments());
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    Condition.Bound bound = kind.get().isMeasured() ? bound(line, word) : null;
    boolean complete = bound != null || !kind.get().isMeasured();
    return complete && line.ends(word)
        ? Optional.of(new Condition(kind.get(), arguments.get(), bound))
        : Optional.empty();
  }

  private static Condition.Bound bound(Line line, String owner) {
    String sign = line.word();
    String number = line.word();
    for (Condition.Sign known : Condition.Sign.values()) {
      if (known.text().equals(sign) && ArgumentKind.isNumber(number)) {
        return new Condition.Bound(known, Double.parseDouble(number));
      }
    }
    line.add(Notice.of("lessonErrorBound", owner));
    return null;
  }
}
