package gatescope.cli;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.store.StoredModel;
import gatescope.text.Document;
import gatescope.train.Evaluation;
import gatescope.train.TextEvaluator;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well a network predicts a text. */
@Command(name = "eval", description = "Measure how well a network predicts a text.")
final class EvalCommand extends ModelCommand {
  @Option(
      names = "--text",
      required = true,
      paramLabel = "FILE",
      description = "The text to predict.")
  private Path text;

  @Override
  Table work() throws NoticeException {
    StoredModel model = model();
    String all =
        CorpusOptions.read(text, null).stream().map(Document::text).collect(Collectors.joining());
    List<Integer> ids = model.ids(all);
    if (ids.size() < 2) {
      throw new NoticeException(Notice.of("cliTooShort", ids.size()));
    }
    Evaluation found = TextEvaluator.evaluate(model.parameters(), ids, Kernels.best());
    return new Table.Single()
        .with("loss", "cliLoss", found.loss())
        .with("perplexity", "cliPerplexity", found.perplexity())
        .with("bits", "cliBits", found.bits())
        .with("accuracy", "cliAccuracy", found.accuracy())
        .with("symbols", "cliSymbols", found.symbols())
        .build();
  }
}
