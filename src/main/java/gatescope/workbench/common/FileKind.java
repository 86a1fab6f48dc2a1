package gatescope.workbench.common;

import gatescope.store.RunFile;
import gatescope.store.StoredModel;
import gatescope.text.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file or folder is, by its name alone; its content may still turn out to be another. */
public enum FileKind {
  /** A run with everything it needs to go on. */
  RUN,
  /** The weights of a network, as PyTorch saves them. */
  NETWORK,
  /** Markdown, which is a lesson if it begins like one, and otherwise a text. */
  LESSON,
  /** A text, an archive or folder of texts, or something whose name says nothing. */
  TEXT,
  /** Something that holds no text, such as a picture. */
  FOREIGN;

  private static final String LESSON_SUFFIX = ".md";

  /** Looks at the name; the disk is asked only whether it is a folder. */
  public static FileKind of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(RunFile.SUFFIX)) {
      return RUN;
    } else if (name.endsWith(StoredModel.SUFFIX)) {
      return NETWORK;
    } else if (Files.isDirectory(file)) {
      return TEXT;
    } else if (name.endsWith(LESSON_SUFFIX)) {
      return LESSON;
    }
    return SourceReader.refusal(file).isPresent() ? FOREIGN : TEXT;
  }

  /** Whether the file is opened as a run rather than read as a text. */
  public boolean isModel() {
    return this == RUN || this == NETWORK;
  }

  /** Whether files that arrive together may be a lesson: one alone is. */
  public static boolean mayBeLesson(List<Path> files) {
    return files.size() == 1 && of(files.get(0)) == LESSON;
  }
}
