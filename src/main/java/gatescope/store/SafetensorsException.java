package gatescope.store;

import java.io.IOException;

/** A file that is no sound safetensors file, or not the one that was expected. */
public final class SafetensorsException extends IOException {
  private static final long serialVersionUID = 1L;

  public SafetensorsException(String message) {
    super(message);
  }

  public SafetensorsException(String message, Throwable cause) {
    super(message, cause);
  }
}
