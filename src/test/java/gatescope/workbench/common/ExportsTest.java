package gatescope.workbench.common;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gatescope.i18n.Notice;
import gatescope.workbench.OnTheSpot;
import gatescope.workbench.Sentences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  private static final byte[] CONTENT = "unit,step\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private final Exports exports = new Exports(new OnTheSpot());

  @Test
  void replacesAFileAndSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("gates.csv"), "old and longer than the new");
    exports.save(file, () -> CONTENT);
    assertArrayEquals(CONTENT, Files.readAllBytes(file));
    assertEquals(Notice.of("saved", "gates.csv"), said());
    assertEquals(List.of(file), files());
    exports.dismiss();
    assertNull(exports.noticeProperty().get());
  }

  @Test
  void aFolderThatIsGoneIsNamed() {
    exports.save(folder.resolve("gone").resolve("gates.png"), () -> CONTENT);
    assertEquals(Notice.of("saveVanished", "gates.png"), said());
  }

  @Test
  void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("gates.svg"), "old");
    exports.save(
        file,
        () -> {
          throw new OutOfMemoryError("no room");
        });
    assertEquals(Notice.of("saveMemory"), said());
    // A folder stands where the draft would be written.
    Path blocked = Files.createDirectories(folder.resolve(".gates.svg.part").resolve("full"));
    exports.save(file, () -> CONTENT);
    assertEquals("saveFailed", said().key());
    assertEquals("old", Files.readString(file));
    assertEquals(true, Files.isDirectory(blocked));
  }

  @Test
  void leavesAloneWhatTheUserHasBesideIt() throws IOException {
    Path own = Files.writeString(folder.resolve("gates.svg.part"), "my own");
    exports.save(folder.resolve("gates.svg"), () -> CONTENT);
    assertEquals(Notice.of("saved", "gates.svg"), said());
    assertEquals("my own", Files.readString(own));
  }

  @Test
  void whatStandsWhereAFolderIsHasASentence() throws IOException {
    Files.createDirectories(folder.resolve("gates.svg"));
    exports.save(folder.resolve("gates.svg"), () -> CONTENT);
    assertEquals(Notice.of("fileFolder", "gates.svg"), said());
  }

  @Test
  void aRefusalIsASentence() {
    exports.save(
        folder.resolve("gates.png"),
        () -> {
          throw new AccessDeniedException("a font");
        });
    assertEquals("failureInternal", said().key());
  }

  private Notice said() {
    Notice notice = exports.noticeProperty().get();
    Sentences.check(notice);
    return notice;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
