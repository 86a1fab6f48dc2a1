package gatescope.lesson;

import gatescope.i18n.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fenced blocks of a lesson: do, check, question and figure. */
final class BlockReader {
  private static final String ADVICE = "else ";
  private static final String ANSWER = "answer ";
  private static final String WRONG = "- [ ] ";
  private static final String RIGHT = "- [x] ";

  /**
   * A fenced block.
   *
   * @param line of its fence
   * @param info what stands behind the fence
   */
  record Fence(int line, String info, List<String> lines) {}

  private final List<LessonError> errors;

  BlockReader(List<LessonError> errors) {
    this.errors = errors;
  }

  /** Reads a block, or adds what is wrong with it. */
  Optional<LessonPart> read(Fence fence) {
    Line info = new Line(fence.line(), fence.info(), errors);
    String kind = info.word();
    String label = info.rest();
    return switch (kind) {
      case "do" -> button(fence, label);
      case "check" -> check(fence, label);
      case "question" -> question(fence, label);
      case "figure" -> figure(fence, label);
      default -> {
        add(fence.line(), Notice.of("lessonErrorBlock", kind));
        yield Optional.empty();
      }
    };
  }

  private Optional<LessonPart> figure(Fence fence, String name) {
    Optional<LessonPart.Drawing> drawing = LessonWord.find(LessonPart.Drawing.class, name);
    if (drawing.isEmpty()) {
      String known = String.join(", ", LessonWord.all(LessonPart.Drawing.class));
      add(fence.line(), Notice.of("lessonErrorFigure", name, known));
    }
    return drawing.map(LessonPart.Figure::new);
  }

  private void add(int line, Notice notice) {
    errors.add(new LessonError(line, notice));
  }

  private boolean isNamed(Fence fence, String label) {
    if (label.isEmpty()) {
      add(fence.line(), Notice.of("lessonErrorLabel"));
    }
    return !label.isEmpty();
  }

  private Optional<LessonPart> button(Fence fence, String label) {
    List<Action> actions = new ArrayList<>();
    int wrong = errors.size();
    for (int k = 0; k < fence.lines().size(); k++) {
      String text = fence.lines().get(k);
      if (!text.isBlank()) {
        ActionReader.action(fence.line() + 1 + k, text, errors).ifPresent(actions::add);
      }
    }
    if (actions.isEmpty() && errors.size() == wrong) {
      add(fence.line(), Notice.of("lessonErrorEmptyButton"));
    }
    return isNamed(fence, label)
        ? Optional.of(new LessonPart.Button(label, actions))
        : Optional.empty();
  }

  private Optional<LessonPart> check(Fence fence, String label) {
    List<Condition> conditions = new ArrayList<>();
    int wrong = errors.size();
    String advice = "";
    for (int k = 0; k < fence.lines().size(); k++) {
      String text = fence.lines().get(k).strip();
      if (text.startsWith(ADVICE)) {
        advice = joined(advice, text.substring(ADVICE.length()));
      } else if (!advice.isEmpty()) {
        advice = joined(advice, text);
      } else if (!text.isEmpty()) {
        ActionReader.condition(fence.line() + 1 + k, text, errors).ifPresent(conditions::add);
      }
    }
    if (conditions.isEmpty() && errors.size() == wrong) {
      add(fence.line(), Notice.of("lessonErrorEmptyCheck"));
    }
    if (advice.isEmpty()) {
      add(fence.line(), Notice.of("lessonErrorAdvice"));
    }
    return isNamed(fence, label)
        ? Optional.of(new LessonPart.Check(label, conditions, advice))
        : Optional.empty();
  }

  private Optional<LessonPart> question(Fence fence, String label) {
    List<LessonPart.Choice> choices = new ArrayList<>();
    String answer = "";
    for (int k = 0; k < fence.lines().size(); k++) {
      String text = fence.lines().get(k).strip();
      if (text.startsWith(WRONG) || text.startsWith(RIGHT)) {
        choices.add(new LessonPart.Choice(text.substring(RIGHT.length()), text.startsWith(RIGHT)));
      } else if (text.startsWith(ANSWER)) {
        answer = text.substring(ANSWER.length()).strip();
      } else if (!answer.isEmpty()) {
        answer = joined(answer, text);
      } else if (!text.isEmpty()) {
        add(fence.line() + 1 + k, Notice.of("lessonErrorQuestion", text));
      }
    }
    checkAnswers(fence, choices, answer);
    return isNamed(fence, label)
        ? Optional.of(new LessonPart.Question(label, choices, answer))
        : Optional.empty();
  }

  private void checkAnswers(Fence fence, List<LessonPart.Choice> choices, String answer) {
    if (answer.isEmpty()) {
      add(fence.line(), Notice.of("lessonErrorAnswer"));
    }
    if (!choices.isEmpty() && choices.stream().noneMatch(LessonPart.Choice::right)) {
      add(fence.line(), Notice.of("lessonErrorRight"));
    }
  }

  /** Puts lines of one sentence together; no space between Chinese characters. */
  private static String joined(String before, String more) {
    if (before.isEmpty() || more.isBlank()) {
      return before + more.strip();
    }
    boolean spaced = before.codePointBefore(before.length()) < 0x2E80;
    return before + (spaced ? " " : "") + more.strip();
  }
}
