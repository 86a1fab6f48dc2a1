package gatescope.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The lessons and pages that come with the program, in English and Simplified Chinese. */
public final class LessonLibrary {
  private static final String FOLDER = "/gatescope/lessons/";

  /** The ids of all lessons in the order in which they are best taken. */
  public static final List<String> IDS =
      resource("index.txt").lines().filter(line -> !line.isBlank()).toList();

  private LessonLibrary() {}

  /** The lessons in a language, in order. */
  public static List<Lesson> lessons(Locale language) {
    return IDS.stream().map(id -> lesson(id, language)).toList();
  }

  private static Lesson lesson(String id, Locale language) {
    ParsedLesson parsed = LessonParser.parse(text(id, language), IDS);
    if (parsed.lesson() == null) {
      throw new IllegalStateException(id + " has errors: " + parsed.errors());
    }
    return parsed.lesson();
  }

  /** A page that is no lesson: the plan for teachers. */
  public static List<Paragraph> page(String name, Locale language) {
    return LessonParser.page(text(name, language), IDS);
  }

  /** The file of a lesson or page. */
  public static String text(String name, Locale language) {
    String suffix = language.getLanguage().equals("zh") ? "zh" : "en";
    return resource(name + "." + suffix + ".md");
  }

  private static String resource(String name) {
    try (InputStream in = LessonLibrary.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
