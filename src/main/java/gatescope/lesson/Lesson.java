package gatescope.lesson;

import java.util.List;

/**
 * A lesson in one language. Immutable.
 *
 * @param id the same in every language; progress is kept under it
 * @param about one sentence for the list
 * @param minutes how long it takes
 */
public record Lesson(String id, String title, String about, int minutes, List<LessonStep> steps) {
  public Lesson {
    steps = List.copyOf(steps);
  }
}
