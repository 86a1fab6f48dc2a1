package gatescope.cli;

import gatescope.i18n.NoticeException;
import gatescope.store.ClusterExport;
import gatescope.store.RunFile;
import gatescope.store.StoredModel;
import gatescope.text.Corpus;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A network for other programs. */
@Command(
    name = "convert",
    description = "Write a network for PyTorch, or a run to go on with on a cluster.")
final class ConvertCommand extends ModelCommand {
  private static final class Target {
    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "A state_dict with its vocabulary (.safetensors).")
    private Path file;

    @Option(
        names = "--cluster",
        paramLabel = "FOLDER",
        description = "Weights, encoded corpus and train.py for torchrun.")
    private Path folder;
  }

  @ArgGroup(multiplicity = "1")
  private Target target;

  @Mixin private CorpusOptions options;

  @Override
  Table work() throws NoticeException {
    StoredModel model = model();
    Path written = target.file == null ? target.folder : target.file;
    if (target.file != null) {
      model.writeTorch(target.file);
    } else {
      exportCluster(model);
    }
    return new Table.Single()
        .with("parameters", "cliParameters", model.parameters().shape().parameterCount())
        .with("vocabulary", "cliVocabulary", model.vocabulary().size())
        .with("written", "cliWritten", written.toString())
        .build();
  }

  private void exportCluster(StoredModel model) throws NoticeException {
    RunFile run = RunFile.read(modelFile());
    Corpus offered = options.corpus(model.recipe(), words().locale()).orElse(null);
    ClusterExport.write(run, run.corpusOnly(offered), target.folder);
  }
}
