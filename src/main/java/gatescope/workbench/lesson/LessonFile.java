package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.lesson.LessonError;
import gatescope.lesson.LessonLibrary;
import gatescope.lesson.LessonParser;
import gatescope.lesson.ParsedLesson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A lesson that a teacher wrote; worker thread. */
final class LessonFile {
  private static final long MOST_BYTES = 1 << 20;
  private static final int HEADER_LINES = 40;

  private LessonFile() {}

  /**
   * Reads a file; empty if it does not begin like a lesson.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<ParsedLesson> read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    String lenient = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    if (!LessonParser.isLesson(lenient.lines().limit(HEADER_LINES).toList())) {
      return Optional.empty();
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      LessonError error = new LessonError(1, Notice.of("lessonErrorEncoding"));
      return Optional.of(new ParsedLesson(null, List.of(error)));
    }
    return Optional.of(LessonParser.parse(lenient, LessonLibrary.IDS));
  }
}
