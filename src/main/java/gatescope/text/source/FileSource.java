package gatescope.text.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the disk. */
record FileSource(Path path) implements Source {
  @Override
  public String name() {
    return name(path);
  }

  /** The last part of a path; a root is its own name. */
  static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  @Override
  public String location() {
    return path.toString();
  }

  @Override
  public long size() throws IOException {
    return Files.size(path);
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
