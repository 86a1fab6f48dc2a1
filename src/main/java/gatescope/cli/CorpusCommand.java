package gatescope.cli;

import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.text.ProgressListener;
import gatescope.text.figure.Expectations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What can be counted in a text. */
@Command(name = "corpus", description = "Count a text: symbols, parts, and what n-grams reach.")
final class CorpusCommand extends TextCommand {
  @Mixin private CorpusOptions options;

  @Override
  Table work() throws NoticeException {
    Corpus corpus =
        options.corpus(null, words().locale()).orElseThrow(() -> misused(CorpusOptions.usage()));
    Expectations expected = Expectations.of(corpus, ProgressListener.NONE);
    Table.Single figures =
        new Table.Single()
            .with("name", "cliName", corpus.name())
            .with("symbols", "cliSymbols", corpus.size())
            .with("vocabulary", "cliVocabulary", corpus.vocabulary().size())
            .with("trainSize", "cliTrainSize", corpus.trainSize())
            .with("validationSize", "cliValidationSize", corpus.validationSize())
            .with("uniformLoss", "cliUniformLoss", expected.uniform());
    figures.with("unigramLoss", "cliUnigramLoss", expected.loss(1));
    figures.with("bigramLoss", "cliBigramLoss", expected.loss(2));
    figures.with("trigramLoss", "cliTrigramLoss", expected.loss(3));
    return figures.build();
  }
}
