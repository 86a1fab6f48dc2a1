package gatescope.store;

/** A file that a newer program has written in a way that this one does not know. */
final class NewerVersionException extends FormatException {
  private static final long serialVersionUID = 1L;

  private final int version;

  NewerVersionException(int version) {
    super("version " + version);
    this.version = version;
  }

  int version() {
    return version;
  }
}
