package gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress is kept in a file, and a bad file does no harm. */
class LessonProgressTest {
  @TempDir private Path folder;

  @Test
  void stepsAreThereAfterARestart() throws IOException {
    Path file = folder.resolve("deep").resolve("lessons.properties");
    LessonProgress progress = new LessonProgress(file);
    assertEquals(Set.of(), progress.steps("cell"));
    progress.add("cell", 2);
    progress.add("cell", 0);
    progress.add("forget", 1);
    assertEquals(Set.of(0, 2), new LessonProgress(file).steps("cell"));
    assertEquals(Set.of(1), new LessonProgress(file).steps("forget"));
    progress.clear();
    assertEquals(Set.of(), new LessonProgress(file).steps("cell"));
    try (var left = Files.list(file.getParent())) {
      assertEquals(1, left.count(), "drafts are left");
    }
  }

  @Test
  void aDamagedFileCountsAsEmpty() throws IOException {
    Path file = folder.resolve("lessons.properties");
    Files.write(file, new byte[] {'c', '=', '\\', 'u', 'x', (byte) 0xFF});
    LessonProgress progress = new LessonProgress(file);
    assertEquals(Set.of(), progress.steps("c"));
    Files.writeString(file, "cell=0,x,7,-1\n");
    assertEquals(Set.of(0, 7), new LessonProgress(file).steps("cell"));
  }

  @Test
  void whatCannotBeWrittenStillCounts() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "").resolve("lessons.properties");
    LessonProgress progress = new LessonProgress(blocked);
    assertThrows(IOException.class, () -> progress.add("cell", 1));
    assertEquals(Set.of(1), progress.steps("cell"));
  }
}
