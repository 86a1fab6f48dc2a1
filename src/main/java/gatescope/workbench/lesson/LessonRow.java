package gatescope.workbench.lesson;

import gatescope.lesson.Lesson;

/**
 * A lesson in the list.
 *
 * @param number counted from 1
 * @param done how many of its steps are done
 */
public record LessonRow(int number, Lesson lesson, int done) {
  /** Whether all of it is done. */
  public boolean isComplete() {
    return done >= lesson.steps().size();
  }
}
