package gatescope.store;

import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.train.LearnerState;
import gatescope.train.ParameterSnapshot;
import gatescope.train.TrainingState;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the entries of a run file. Only JSON is compressed: tensors would not shrink, and a reader
 * may then take every file that grows much for an attack on its memory.
 */
final class RunWriter {
  private final RunFile run;
  private final ZipOutputStream zip;

  private RunWriter(RunFile run, ZipOutputStream zip) {
    this.run = run;
    this.zip = zip;
  }

  /** Writes everything and leaves the stream open. */
  static void write(RunFile run, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    new RunWriter(run, zip).write();
    zip.finish();
  }

  private void write() throws IOException {
    TrainingState state = run.state();
    LearnerState learner = state.learner();
    NetworkShape shape = learner.parameters().shape();
    json(RunEntries.MANIFEST, manifest());
    json(RunEntries.VOCABULARY, run.corpus().vocabulary().symbols());
    tensors(RunEntries.PARAMETERS, parameters(learner.parameters()));
    tensors(RunEntries.SOUND, parameters(state.sound()));
    tensors(RunEntries.OPTIMIZER, StateTensors.ofOptimizer(learner.optimizer()));
    tensors(RunEntries.CARRIED, StateTensors.ofCarried(learner.carried(), shape));
    tensors(RunEntries.HISTORY, StateTensors.ofHistory(state.history()));
    for (ParameterSnapshot snapshot : run.snapshots()) {
      tensors(RunEntries.snapshot(snapshot.step()), parameters(snapshot.parameters()));
    }
    if (run.corpus().corpus().isPresent()) {
      Corpus corpus = run.corpus().corpus().get();
      begin(RunEntries.CORPUS, Deflater.NO_COMPRESSION);
      CorpusBytes.write(corpus.tokens(), corpus.vocabulary().size(), zip);
    }
  }

  private RunManifest manifest() {
    TrainingState state = run.state();
    return new RunManifest(
        RunManifest.FORMAT,
        RunManifest.VERSION,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        state.settings(),
        state.position(),
        state.figures(),
        new RunManifest.Random(state.learner().maskSeed()),
        state.learner().optimizer().scalars(),
        run.corpus().facts(),
        run.corpus().vocabulary().unknown().isPresent(),
        run.corpus().corpus().isPresent(),
        run.notes(),
        run.identity(),
        ParameterSnapshot.steps(run.snapshots()));
  }

  private static Safetensors parameters(Parameters parameters) {
    return new Safetensors(Map.of(), TorchNames.tensors(parameters));
  }

  private void json(String name, Object value) throws IOException {
    begin(name, Deflater.BEST_SPEED);
    zip.write(Json.write(value));
  }

  private void tensors(String name, Safetensors tensors) throws IOException {
    begin(name, Deflater.NO_COMPRESSION);
    tensors.write(zip);
  }

  private void begin(String name, int level) throws IOException {
    zip.setLevel(level);
    zip.putNextEntry(new ZipEntry(name));
  }
}
