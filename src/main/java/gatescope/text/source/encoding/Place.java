package gatescope.text.source.encoding;

/**
 * Where something is in a file.
 *
 * @param offset bytes before it
 * @param line counted from 1
 */
public record Place(long offset, long line) {}
