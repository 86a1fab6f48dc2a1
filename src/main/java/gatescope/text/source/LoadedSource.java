package gatescope.text.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that are in memory, for the time of reading them. */
final class LoadedSource implements Source {
  private final String name;
  private final byte[] bytes;

  LoadedSource(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String location() {
    return "";
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
