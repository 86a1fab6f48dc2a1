package gatescope.lesson;

import java.util.List;

/** A piece of a step. */
public sealed interface LessonPart {
  /** Words to read. */
  record Prose(Paragraph paragraph) implements LessonPart {}

  /** A button and what it does, in order. */
  record Button(String label, List<Action> actions) implements LessonPart {
    public Button {
      actions = List.copyOf(actions);
    }
  }

  /**
   * Something that must become so, all conditions at the same time.
   *
   * @param advice what to try while it is not
   */
  record Check(String label, List<Condition> conditions, String advice) implements LessonPart {
    public Check {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A question.
   *
   * @param choices none if the answer is only to be thought of before it is shown
   */
  record Question(String text, List<Choice> choices, String answer) implements LessonPart {
    public Question {
      choices = List.copyOf(choices);
    }
  }

  /** One answer that can be chosen. */
  record Choice(String text, boolean right) {}

  /** What a lesson can draw. */
  enum Drawing {
    /** How far back the gradient reached in the networks measured so far. */
    REACH,
    /** The norm of the gradient, step by step. */
    NORM
  }

  /** A figure between the words. */
  record Figure(Drawing drawing) implements LessonPart {}
}
