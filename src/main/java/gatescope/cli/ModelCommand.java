package gatescope.cli;

import gatescope.i18n.NoticeException;
import gatescope.store.StoredModel;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A command on a trained network. */
abstract class ModelCommand extends TextCommand {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "A run (.gatescope) or a PyTorch model (.safetensors).")
  private Path model;

  final Path modelFile() {
    return model;
  }

  final StoredModel model() throws NoticeException {
    return StoredModel.read(model);
  }
}
