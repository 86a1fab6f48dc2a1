package gatescope.text.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The files of {@code sample-texts}, as they are on the class path. */
final class SampleFiles {
  private SampleFiles() {}

  static String read(String file) {
    String path = "/gatescope/sample-texts/" + file;
    try (InputStream in = SampleFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new AssertionError("no resource " + path);
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> lines(String file) {
    return read(file).lines();
  }
}
