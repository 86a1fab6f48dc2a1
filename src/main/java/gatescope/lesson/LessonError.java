package gatescope.lesson;

import gatescope.text.Notice;

/**
 * What is wrong with a lesson file.
 *
 * @param line counted from 1
 */
public record LessonError(int line, Notice notice) {}
