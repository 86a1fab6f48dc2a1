package gatescope.app;

import java.nio.file.Path;
import java.util.List;

/**
 * A picture of the window that is to be taken.
 *
 * @param seconds how long to train first
 * @param keys what is pressed then, each a name such as "F11" or "Shift+F1", or a sign such as "?"
 */
record Shot(Path file, double seconds, List<String> keys) {}
