package gatescope.store;

import java.io.IOException;

/** The contents of a file are not what they should be; the message says where. */
class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  FormatException(String message) {
    super(message);
  }

  FormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
