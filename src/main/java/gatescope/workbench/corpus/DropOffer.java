package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.text.source.SourceReader;
import gatescope.workbench.common.FileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What would happen to something that is dragged over the window, said before it is let go.
 *
 * @param accepted whether it may be dropped
 * @param answer what will be done with it, or why it is refused
 */
public record DropOffer(boolean accepted, Notice answer) {
  private static final String LINK = "(?i)\\s*(?:https?|ftp)://\\S+\\s*";

  /**
   * Looks at names only; a file may still turn out to be something else.
   *
   * @param adds to the present texts rather than replacing them
   */
  static DropOffer ofFiles(List<Path> files, boolean adds) {
    Optional<Path> run = files.stream().filter(file -> FileKind.of(file).isModel()).findFirst();
    if (run.isPresent()) {
      return new DropOffer(true, Notice.of("offerRun", run.get().getFileName().toString()));
    }
    if (!files.isEmpty()
        && files.stream().allMatch(file -> FileKind.of(file) == FileKind.FOREIGN)) {
      return new DropOffer(false, SourceReader.refusal(files.get(0)).orElseThrow());
    }
    int folders = (int) files.stream().filter(Files::isDirectory).count();
    int single = files.size() - folders;
    int both = single > 0 && folders > 0 ? 1 : 0;
    return accepted(Notice.of("offerFiles", single, both, folders), adds);
  }

  /** Text from another program; null where that program tells it only after the drop. */
  static DropOffer ofText(String text, boolean adds) {
    if (text != null && text.matches(LINK)) {
      return new DropOffer(false, Notice.of("offerLink"));
    }
    return accepted(
        text == null ? Notice.of("offerText") : Notice.of("offerCharacters", text.length()), adds);
  }

  private static DropOffer accepted(Notice what, boolean adds) {
    return new DropOffer(true, Notice.of(adds ? "offerAdds" : "offerReplaces", what));
  }
}
