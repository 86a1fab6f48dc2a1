package gatescope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Either every byte of a file is understood, or the notice says why not. */
class TextReaderTest {
  private static final String CHINESE = "床前明月光，疑是地上霜。举头望明月，低头思故乡。\n".repeat(20);

  @TempDir Path folder;

  @Test
  void everyCharacterArrives() throws IOException, NoticeException {
    String text = CHINESE + "naïve \t\r\n𝄞𠮷👩‍🚀\f";
    assertEquals(text, TextReader.read(file(text.getBytes(StandardCharsets.UTF_8))));
    assertEquals(text, TextReader.read(file(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void emptyFilesAreRefused() throws IOException {
    assertRefused(file(new byte[0]), "textEmpty", "file");
    assertRefused(file("\uFEFF".getBytes(StandardCharsets.UTF_8)), "textEmpty", "file");
  }

  @Test
  void binaryFilesAreRefused() throws IOException {
    byte[] bytes = new byte[4000];
    new SplittableRandom(1).nextBytes(bytes);
    assertRefused(file(bytes), "textBinary", "file");
    byte[] controls = new byte[4000];
    Arrays.fill(controls, (byte) 7);
    assertRefused(file(controls), "textBinary", "file");
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    assertRefused(
        file(CHINESE.getBytes(StandardCharsets.UTF_16)), "textOtherEncoding", "file", "UTF-16");
    byte[] little = ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE);
    assertRefused(file(little), "textOtherEncoding", "file", "UTF-16");
    byte[] chinese = CHINESE.getBytes(Charset.forName("GB18030"));
    assertRefused(file(chinese), "textOtherEncoding", "file", "GB18030");
  }

  @Test
  void truncatedUtf8IsRefused() throws IOException {
    byte[] bytes = CHINESE.getBytes(StandardCharsets.UTF_8);
    Path file = file(Arrays.copyOf(bytes, bytes.length - 3));
    assertRefused(file, "textOtherEncoding", "file", "?");
  }

  @Test
  void whatIsNoFileIsRefused() throws IOException {
    assertRefused(folder, "textFolder", folder.getFileName().toString());
    assertRefused(folder.resolve("gone"), "textVanished", "gone");
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }

  private static void assertRefused(Path file, String key, Object... arguments) {
    NoticeException e = assertThrows(NoticeException.class, () -> TextReader.read(file));
    assertEquals(new Notice(key, List.of(arguments)), e.notice());
  }
}
