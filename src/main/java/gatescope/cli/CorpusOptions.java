package gatescope.cli;

import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.NoticeException;
import gatescope.text.ProgressListener;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.text.TextReader;
import gatescope.text.unit.Unit;
import gatescope.text.unit.UnitKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which text is read, and how it is cut. */
final class CorpusOptions {
  @Option(names = "--text", paramLabel = "FILE", description = "A text file.")
  private Path text;

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
    Optional<Document> document = document(locale);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    CorpusRecipe used =
        recipe == null ? CorpusRecipe.CHARACTERS.withUnit(new Unit(unit, "")) : recipe;
    return Optional.of(CorpusBuilder.build(List.of(document.get()), used, ProgressListener.NONE));
  }

  private Optional<Document> document(Locale locale) throws NoticeException {
    if ((text == null) == (sample == null)) {
      return Optional.empty();
    }
    if (text != null) {
      return Optional.of(new Document(text.getFileName().toString(), TextReader.read(text)));
    }
    return SampleTexts.all().stream()
        .filter(known -> known.id().equals(sample))
        .findFirst()
        .map(known -> new Document(known.title(locale), SampleTexts.read(known)));
  }

  /** What to say when there is no corpus. */
  static String usage() {
    String ids = SampleTexts.all().stream().map(SampleText::id).collect(Collectors.joining(", "));
    return "one of --text FILE and --sample ID is needed; the samples are " + ids;
  }
}
