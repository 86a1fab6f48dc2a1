package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.lesson.Place;

/**
 * A figure that helps to find what is broken.
 *
 * @param name what it is
 * @param value what it is now
 * @param place where it can be seen
 */
public record Evidence(Notice name, Notice value, Place place) {}
