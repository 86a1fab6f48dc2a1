package gatescope.app;

import gatescope.lesson.Action;
import java.nio.file.Path;
import java.util.List;

/**
 * What a window begins with.
 *
 * @param files to open, none for the first sample text
 * @param classroom the part beside the page, as {@link
 *     gatescope.workbench.lesson.Classroom#show(String)} reads it, or null
 * @param actions of lessons to do once the text is there
 */
record Opening(List<Path> files, String classroom, List<Action> actions) {
  Opening {
    files = List.copyOf(files);
    actions = List.copyOf(actions);
  }

  /** The first sample text, and nothing else. */
  static Opening usual() {
    return of(List.of());
  }

  /** Files, and nothing else. */
  static Opening of(List<Path> files) {
    return new Opening(files, null, List.of());
  }
}
