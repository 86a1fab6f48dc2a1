package gatescope.lesson;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which steps of which lessons somebody has done, kept in a small file of theirs. One thread.
 *
 * <p>The file is written beside its name and moved there. One that cannot be read counts as empty.
 */
public final class LessonProgress {
  private final Path file;
  private final Properties done = new Properties();
  private boolean unsaved;

  /**
   * @param file which need not be there yet
   */
  public LessonProgress(Path file) {
    this.file = file;
    if (Files.isReadable(file)) {
      try (Reader in = Files.newBufferedReader(file)) {
        done.load(in);
      } catch (IOException | IllegalArgumentException e) {
        done.clear();
      }
    }
  }

  /** The steps of a lesson that are done, counted from 0. */
  public Set<Integer> steps(String lesson) {
    String list = done.getProperty(lesson, "");
    return Arrays.stream(list.split(","))
        .filter(word -> word.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Notes that a step is done and writes the file, if it is behind.
   *
   * @throws IOException if it cannot be written; the step counts as done all the same
   */
  public void add(String lesson, int step) throws IOException {
    Set<Integer> steps = steps(lesson);
    if (steps.add(step)) {
      done.setProperty(lesson, joined(steps));
      unsaved = true;
    }
    if (unsaved) {
      write();
    }
  }

  /**
   * Forgets everything.
   *
   * @throws IOException if the file cannot be written
   */
  public void clear() throws IOException {
    done.clear();
    unsaved = true;
    write();
  }

  private static String joined(Collection<Integer> steps) {
    return steps.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private void write() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "lessons", ".tmp");
    try {
      try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        done.store(out, "Gatescope: steps of lessons that are done");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      unsaved = false;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
