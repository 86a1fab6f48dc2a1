package gatescope.text.source;

import gatescope.i18n.Notice;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What a failure of the disk means to the user. */
final class IoNotices {
  private IoNotices() {}

  static Notice of(String name, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return Notice.of("textVanished", name);
    }
    return failure instanceof AccessDeniedException
        ? Notice.of("textDenied", name)
        : Notice.of("textUnreadable", name);
  }
}
