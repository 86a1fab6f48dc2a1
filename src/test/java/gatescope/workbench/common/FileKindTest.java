package gatescope.workbench.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "class.gatescope, RUN",
    "CLASS.GATESCOPE, RUN",
    "model.safetensors, NETWORK",
    "forget.md, LESSON",
    "README.MD, LESSON",
    "novel.txt, TEXT",
    "novel.epub, TEXT",
    "texts.zip, TEXT",
    "no-ending, TEXT",
    "gatescope, TEXT",
    "photo.jpg, FOREIGN"
  })
  void namesTell(String name, FileKind kind) {
    assertEquals(kind, FileKind.of(folder.resolve(name)));
  }

  @ParameterizedTest
  @CsvSource({"texts", "notes.md", "pictures.jpg"})
  void foldersHoldTextsWhateverTheirName(String name) throws IOException {
    assertEquals(FileKind.TEXT, FileKind.of(Files.createDirectory(folder.resolve(name))));
  }

  @Test
  void runsAndNetworksAreModels() {
    assertTrue(FileKind.RUN.isModel());
    assertTrue(FileKind.NETWORK.isModel());
    assertFalse(FileKind.LESSON.isModel());
    assertFalse(FileKind.TEXT.isModel());
    assertFalse(FileKind.FOREIGN.isModel());
  }

  @Test
  void aLessonComesAlone() {
    Path lesson = folder.resolve("forget.md");
    assertTrue(FileKind.mayBeLesson(List.of(lesson)));
    assertFalse(FileKind.mayBeLesson(List.of(lesson, folder.resolve("other.md"))));
    assertFalse(FileKind.mayBeLesson(List.of(folder.resolve("novel.txt"))));
    assertFalse(FileKind.mayBeLesson(List.of()));
  }
}
