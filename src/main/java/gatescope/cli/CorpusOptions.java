package gatescope.cli;

import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.ProgressListener;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.text.source.Limits;
import gatescope.text.source.ReadOptions;
import gatescope.text.source.ReadingListener;
import gatescope.text.source.SourceReader;
import gatescope.text.unit.Unit;
import gatescope.text.unit.UnitKind;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which text is read, and how it is cut. */
final class CorpusOptions {
  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "A text, a folder of texts, or a zip archive of them.")
  private Path text;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "How the text is encoded, if it should not be guessed.")
  private Charset encoding;

  @Option(
      names = "--sample",
      paramLabel = "ID",
      description = "A text that comes with the program, by its short name.")
  private String sample;

  @Option(
      names = "--unit",
      defaultValue = "CHARACTERS",
      paramLabel = "UNIT",
      description =
          "What a symbol is: characters, graphemes, words, white_space_words (default: characters).")
  private UnitKind unit;

  boolean isGiven() {
    return text != null || sample != null;
  }

  /**
   * The corpus, or empty if the options name none or two.
   *
   * @param recipe to cut it by, or null for the options' own
   */
  Optional<Corpus> corpus(CorpusRecipe recipe, Locale locale) throws NoticeException {
    List<Document> documents = documents(locale);
    if (documents.isEmpty()) {
      return Optional.empty();
    }
    CorpusRecipe used =
        recipe == null ? CorpusRecipe.CHARACTERS.withUnit(new Unit(unit, "")) : recipe;
    return Optional.of(CorpusBuilder.build(documents, used, ProgressListener.NONE));
  }

  /** Empty if the options name none or two. */
  private List<Document> documents(Locale locale) throws NoticeException {
    if ((text == null) == (sample == null)) {
      return List.of();
    }
    if (text != null) {
      return read(text, encoding);
    }
    return SampleTexts.all().stream()
        .filter(known -> known.id().equals(sample))
        .map(known -> new Document(known.title(locale), SampleTexts.read(known)))
        .toList();
  }

  /**
   * The texts of a file or folder, all of them.
   *
   * @param encoding or null to guess it
   */
  static List<Document> read(Path text, Charset encoding) throws NoticeException {
    return new SourceReader(Limits.ofHeap())
        .read(List.of(text), ReadOptions.AUTOMATIC.withCharset(encoding), ReadingListener.NONE)
        .completeTexts();
  }

  /** What to say when there is no corpus. */
  static String usage() {
    String ids = SampleTexts.all().stream().map(SampleText::id).collect(Collectors.joining(", "));
    return "one of --text FILE and --sample ID is needed; the samples are " + ids;
  }
}
