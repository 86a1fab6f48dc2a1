package gatescope.store;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.net.Parameters;
import gatescope.text.CorpusRecipe;
import gatescope.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A network that can read and write texts: what a run file and an exported or imported model have
 * in common.
 *
 * @param name shown on screen
 * @param parameters that nobody writes any more
 * @param recipe how texts become symbols
 */
public record StoredModel(
    String name, Parameters parameters, Vocabulary vocabulary, CorpusRecipe recipe) {
  /** How names of models in PyTorch's manner end. */
  public static final String SUFFIX = ".safetensors";

  /** The network of a run as it is. */
  public static StoredModel of(RunFile run) {
    StoredCorpus corpus = run.corpus();
    return new StoredModel(
        corpus.facts().name(),
        run.state().learner().parameters(),
        corpus.vocabulary(),
        corpus.facts().recipe());
  }

  /**
   * Reads a run file or a PyTorch model; which it is shows in its first bytes.
   *
   * @throws NoticeException if it cannot be read, or is neither
   */
  public static StoredModel read(Path file) throws NoticeException {
    try {
      return isZip(file) ? of(RunFile.read(file)) : TorchImport.read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw FileNotices.unreadable(file, e);
    }
  }

  /** Whether a file begins as zips do. */
  public static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  /**
   * Writes the network as PyTorch's {@code state_dict}, with its vocabulary in the header.
   *
   * @throws NoticeException if the disk is full or may not be written
   */
  public void writeTorch(Path file) throws NoticeException {
    try {
      TorchExport.of(this).write(file);
    } catch (IOException e) {
      throw FileNotices.unwritable(file, e);
    }
  }

  /**
   * The ids of a text, cleaned and cut as the network's own was.
   *
   * @throws NoticeException if it has symbols that the network never saw
   */
  public List<Integer> ids(String text) throws NoticeException {
    List<Integer> ids = new ArrayList<>();
    Set<String> strangers = new TreeSet<>();
    String cleaned = recipe.cleaning().likewise(text);
    for (String symbol : recipe.unit().tokenizer().symbols(cleaned)) {
      OptionalInt id = vocabulary.id(symbol);
      if (id.isEmpty()) {
        id = vocabulary.unknown();
      }
      id.ifPresentOrElse(ids::add, () -> strangers.add(symbol));
    }
    if (!strangers.isEmpty()) {
      throw new NoticeException(
          Notice.of("modelNeverSaw", strangers.size(), String.join(" ", strangers)));
    }
    return ids;
  }

  /** The text of ids. */
  public String text(List<Integer> ids) {
    return recipe.unit().tokenizer().join(ids.stream().map(vocabulary::symbol).toList());
  }
}
