package gatescope.lesson;

import java.util.List;

/**
 * What came of reading a lesson file.
 *
 * @param lesson null if there are errors
 * @param errors in the order of their lines
 */
public record ParsedLesson(Lesson lesson, List<LessonError> errors) {
  public ParsedLesson {
    errors = List.copyOf(errors);
  }
}
