package gatescope.text.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Text that came from another program. */
record PastedSource(String name, String text) implements Source {
  @Override
  public String location() {
    return "";
  }

  @Override
  public long size() {
    return text.length();
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
