package gatescope.text;

/**
 * A decoded text and where it came from.
 *
 * @param name shown on screen, usually the file's
 */
public record Document(String name, String text) {}
