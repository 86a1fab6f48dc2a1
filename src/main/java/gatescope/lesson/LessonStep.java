package gatescope.lesson;

import java.util.List;

/** What is on show at one time of a lesson, from top to bottom. */
public record LessonStep(String title, List<LessonPart> parts) {
  public LessonStep {
    parts = List.copyOf(parts);
  }
}
