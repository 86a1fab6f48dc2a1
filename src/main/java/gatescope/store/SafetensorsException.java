package gatescope.store;

/** A file that is no sound safetensors file, or not the one that was expected. */
public final class SafetensorsException extends FormatException {
  private static final long serialVersionUID = 1L;

  public SafetensorsException(String message) {
    super(message);
  }

  public SafetensorsException(String message, Throwable cause) {
    super(message, cause);
  }
}
