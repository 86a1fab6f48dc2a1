package gatescope.lesson;

import gatescope.i18n.Notice;

/**
 * What is wrong with a lesson file.
 *
 * @param line counted from 1
 */
public record LessonError(int line, Notice notice) {}
