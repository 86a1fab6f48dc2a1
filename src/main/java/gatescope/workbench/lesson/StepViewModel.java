package gatescope.workbench.lesson;

import gatescope.lesson.LessonPart;
import gatescope.lesson.LessonStep;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A step that somebody is taking. FX thread. */
public final class StepViewModel {
  private final String title;
  private final int index;
  private final List<StepItem> items;
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();

  StepViewModel(LessonStep step, int index, Conductor conductor, Measures measures) {
    title = step.title();
    this.index = index;
    items = step.parts().stream().map(part -> item(part, conductor, measures)).toList();
  }

  private static StepItem item(LessonPart part, Conductor conductor, Measures measures) {
    if (part instanceof LessonPart.Button button) {
      return new StepItem.Press(button, conductor);
    }
    if (part instanceof LessonPart.Check check) {
      return new StepItem.Test(check, measures);
    }
    if (part instanceof LessonPart.Question question) {
      return new StepItem.Ask(question);
    }
    return part instanceof LessonPart.Prose prose
        ? new StepItem.Words(prose)
        : new StepItem.Drawing((LessonPart.Figure) part);
  }

  /** Takes over what was done of the same step in another language. */
  void goOnFrom(StepViewModel before) {
    for (int k = 0; k < Math.min(items.size(), before.items.size()); k++) {
      items.get(k).goOnFrom(before.items.get(k));
    }
    done.set(before.done.get());
  }

  /** Looks at the checks. */
  void look() {
    for (StepItem item : items) {
      if (item instanceof StepItem.Test test) {
        test.look();
      }
    }
    done.set(items.stream().allMatch(StepItem::isDone));
  }

  public String title() {
    return title;
  }

  /** Counted from 0. */
  public int index() {
    return index;
  }

  public List<StepItem> items() {
    return items;
  }

  /** Whether every check has passed and every question is answered. */
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }
}
