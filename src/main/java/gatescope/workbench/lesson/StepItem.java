package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.lesson.LessonPart;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A part of a step as it stands for somebody who is taking it. FX thread. */
public sealed interface StepItem {
  /** Nothing to be done. */
  default boolean isDone() {
    return true;
  }

  /** Takes over what was done of the same part in another language. */
  default void goOnFrom(StepItem before) {}

  /** Words. */
  record Words(LessonPart.Prose prose) implements StepItem {}

  /** A figure that others fill. */
  record Drawing(LessonPart.Figure figure) implements StepItem {}

  /** A button. */
  final class Press implements StepItem {
    private final LessonPart.Button button;
    private final Conductor conductor;
    private final ReadOnlyBooleanWrapper pressed = new ReadOnlyBooleanWrapper();

    Press(LessonPart.Button button, Conductor conductor) {
      this.button = button;
      this.conductor = conductor;
    }

    /** Does what the button says. */
    public void press() {
      pressed.set(true);
      conductor.play(button, button.actions());
    }

    @Override
    public void goOnFrom(StepItem before) {
      pressed.set(before instanceof Press other && other.pressed.get());
    }

    public LessonPart.Button button() {
      return button;
    }

    /** Whether it has been pressed. */
    public ReadOnlyBooleanProperty pressedProperty() {
      return pressed.getReadOnlyProperty();
    }
  }

  /** A check. */
  final class Test implements StepItem {
    private final LessonPart.Check check;
    private final Measures measures;
    private final ReadOnlyBooleanWrapper passed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper advised = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Notice> now = new ReadOnlyObjectWrapper<>();

    Test(LessonPart.Check check, Measures measures) {
      this.check = check;
      this.measures = measures;
    }

    /** Looks; what has passed stays passed. */
    void look() {
      if (passed.get()) {
        return;
      }
      if (check.conditions().stream().allMatch(measures::holds)) {
        passed.set(true);
        advised.set(false);
        now.set(null);
      } else {
        now.set(present());
      }
    }

    /** The value that is not yet as it should be. */
    private Notice present() {
      return check.conditions().stream()
          .filter(condition -> condition.bound() != null && !measures.holds(condition))
          .map(measures::value)
          .filter(Double::isFinite)
          .findFirst()
          .map(value -> Notice.of("lessonNow", value))
          .orElse(null);
    }

    /** Looks at once, and says what to try if it is not so. */
    public void ask() {
      look();
      advised.set(!passed.get());
    }

    @Override
    public boolean isDone() {
      return passed.get();
    }

    @Override
    public void goOnFrom(StepItem before) {
      if (before instanceof Test other) {
        passed.set(other.passed.get());
        advised.set(other.advised.get());
      }
    }

    public LessonPart.Check check() {
      return check;
    }

    public ReadOnlyBooleanProperty passedProperty() {
      return passed.getReadOnlyProperty();
    }

    /** Whether what to try is said. */
    public ReadOnlyBooleanProperty advisedProperty() {
      return advised.getReadOnlyProperty();
    }

    /** The present value, or null. */
    public ReadOnlyObjectProperty<Notice> nowProperty() {
      return now.getReadOnlyProperty();
    }
  }

  /** A question. */
  final class Ask implements StepItem {
    private final LessonPart.Question question;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();

    Ask(LessonPart.Question question) {
      this.question = question;
    }

    /** Chooses an answer; a right one shows the explanation. */
    public void choose(int index) {
      chosen.set(index);
      if (question.choices().get(index).right()) {
        revealed.set(true);
      }
    }

    /** Shows the explanation without an answer. */
    public void reveal() {
      revealed.set(true);
    }

    @Override
    public boolean isDone() {
      return revealed.get();
    }

    @Override
    public void goOnFrom(StepItem before) {
      if (before instanceof Ask other) {
        chosen.set(other.chosen.get());
        revealed.set(other.revealed.get());
      }
    }

    public LessonPart.Question question() {
      return question;
    }

    /** The answer that was chosen last, or −1. */
    public ReadOnlyIntegerProperty chosenProperty() {
      return chosen.getReadOnlyProperty();
    }

    /** Whether the explanation is shown. */
    public ReadOnlyBooleanProperty revealedProperty() {
      return revealed.getReadOnlyProperty();
    }
  }
}
