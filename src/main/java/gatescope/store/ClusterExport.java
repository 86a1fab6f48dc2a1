package gatescope.store;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.Corpus;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.settings.Fault;
import gatescope.train.settings.TrainingSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder to go on with where there are more machines: weights, the optimiser's memory, the
 * encoded corpus, settings, and a script for PyTorch that trains on any number of processes and
 * writes a file that {@link StoredModel#read} opens. Blocks while the disk does.
 */
public final class ClusterExport {
  /** The script of the folder. */
  public static final String SCRIPT = "train.py";

  private static final String SCRIPT_RESOURCE = "/gatescope/cluster/" + SCRIPT;

  /**
   * What the script needs to know, as JSON.
   *
   * @param vocabulary V
   * @param bytesPerSymbol in {@code corpus.bin}, little-endian
   * @param learningRate before the schedule's factor
   */
  private record Settings(
      TrainingSettings training,
      int vocabulary,
      int bytesPerSymbol,
      int trainSize,
      long step,
      double learningRate) {}

  private ClusterExport() {}

  /**
   * Writes the files of a run into a folder, which is made if it is not there.
   *
   * @param corpus of the run
   * @throws NoticeException if the run does not read its text as one stream, which is all that the
   *     script can do, or if the disk is full or may not be written
   */
  public static void write(RunFile run, Corpus corpus, Path folder) throws NoticeException {
    Reading reading = run.state().settings().reading();
    if (reading.objective() != Objective.EVERY_STEP || reading.sequences() != Sequences.STREAM) {
      throw new NoticeException(Notice.of("clusterOnlyStream"));
    }
    if (run.state().settings().fault() != Fault.NONE) {
      throw new NoticeException(Notice.of("clusterBroken"));
    }
    try {
      Files.createDirectories(folder);
      StoredModel model = StoredModel.of(run);
      TorchExport.of(model).write(folder.resolve("weights.safetensors"));
      StateTensors.ofOptimizer(run.state().learner().optimizer())
          .write(folder.resolve("optimizer.safetensors"));
      int vocabulary = corpus.vocabulary().size();
      AtomicFile.write(
          folder.resolve(RunEntries.CORPUS),
          out -> CorpusBytes.write(corpus.tokens(), vocabulary, out));
      byte[] settings = Json.write(settings(run, corpus));
      AtomicFile.write(folder.resolve("settings.json"), out -> out.write(settings));
      AtomicFile.write(folder.resolve(SCRIPT), out -> out.write(script()));
    } catch (IOException e) {
      throw FileNotices.unwritable(folder, e);
    }
  }

  private static Settings settings(RunFile run, Corpus corpus) {
    int vocabulary = corpus.vocabulary().size();
    return new Settings(
        run.state().settings(),
        vocabulary,
        CorpusBytes.width(vocabulary),
        corpus.trainSize(),
        run.state().position().step(),
        run.state().position().learningRate());
  }

  private static byte[] script() throws IOException {
    try (InputStream in = ClusterExport.class.getResourceAsStream(SCRIPT_RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + SCRIPT_RESOURCE);
      }
      return in.readAllBytes();
    }
  }
}
