package gatescope.text.source;

import gatescope.i18n.Notice;
import java.nio.file.Path;

/**
 * Something that was dropped and not read.
 *
 * @param reason a whole sentence that names it
 * @param part the file, if its first part could be read instead, or null
 */
public record LeftOut(Notice reason, Path part) {}
