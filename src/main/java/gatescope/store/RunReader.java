package gatescope.store;

import com.fasterxml.jackson.core.type.TypeReference;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.text.Corpus;
import gatescope.text.Passage;
import gatescope.text.Tokens;
import gatescope.text.Vocabulary;
import gatescope.train.LearnerState;
import gatescope.train.ParameterSnapshot;
import gatescope.train.SettingsCheck;
import gatescope.train.TrainingState;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Reading;
import gatescope.train.history.LossHistory;
import gatescope.train.optimizer.OptimizerState;
import gatescope.train.settings.ModelSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the entries of a run file and believes nothing that it has not checked. */
final class RunReader {
  private final RunArchive archive;
  private final RunManifest manifest;
  private final Vocabulary vocabulary;
  private final NetworkShape shape;

  private RunReader(RunArchive archive) throws IOException {
    this.archive = archive;
    manifest = Json.read(archive.json(RunEntries.MANIFEST), RunManifest.DEFAULTS);
    checkManifest();
    vocabulary = vocabulary();
    shape = manifest.settings().model().shape(vocabulary.size());
  }

  static RunFile read(Path file) throws IOException {
    try (RunArchive archive = new RunArchive(file)) {
      return new RunReader(archive).read();
    }
  }

  static RunSummary summary(Path file) throws IOException {
    try (RunArchive archive = new RunArchive(file)) {
      RunReader reader = new RunReader(archive);
      RunManifest manifest = reader.manifest;
      return new RunSummary(
          manifest.identity(),
          manifest.corpus().name(),
          manifest.saved(),
          manifest.settings(),
          manifest.figures(),
          reader.history(),
          manifest.notes(),
          reader.steps());
    }
  }

  private RunFile read() throws IOException {
    LearnerState learner =
        new LearnerState(
            parameters(RunEntries.PARAMETERS),
            optimizer(),
            carried(),
            manifest.random().dropout(),
            manifest.figures().gradientNorm());
    TrainingState state =
        new TrainingState(
            manifest.settings(),
            manifest.position(),
            manifest.figures(),
            learner,
            parameters(RunEntries.SOUND),
            history());
    return new RunFile(state, corpus(), manifest.notes(), snapshots(), manifest.identity());
  }

  private OptimizerState optimizer() throws IOException {
    require(!manifest.optimizer().containsValue(null), "optimizer");
    Safetensors tensors = archive.tensors(RunEntries.OPTIMIZER);
    OptimizerState optimizer = StateTensors.optimizer(tensors, manifest.optimizer(), shape);
    require(manifest.settings().learning().optimizer().fits(optimizer), "optimizer");
    return optimizer;
  }

  private State carried() throws IOException {
    int lanes = manifest.settings().batch().lanes();
    State carried = StateTensors.carried(archive.tensors(RunEntries.CARRIED), shape, lanes);
    boolean stream = manifest.settings().reading().equals(Reading.STREAM);
    require(!stream || carried.h(0).numRows == lanes, "carried state");
    return carried;
  }

  private void checkManifest() throws FormatException {
    if (!manifest.format().equals(RunManifest.FORMAT)) {
      throw new FormatException("its " + RunEntries.MANIFEST + " is no run");
    }
    if (manifest.version() > RunManifest.VERSION) {
      throw new NewerVersionException(manifest.version());
    }
    ModelSettings model = manifest.settings().model();
    require(model.layers() >= 1 && model.layers() <= SettingsCheck.MAX_LAYERS, "layers");
    require(model.hidden() >= 1 && model.hidden() <= SettingsCheck.MAX_UNITS, "hidden");
    require(model.embedding() >= 0 && model.embedding() <= SettingsCheck.MAX_UNITS, "embedding");
    require(model.dropout() >= 0 && model.dropout() < 1, "dropout");
    require(manifest.settings().batch().lanes() >= 1, "lanes");
    require(manifest.settings().batch().lanes() <= SettingsCheck.MAX_LANES, "lanes");
    require(manifest.settings().batch().steps() >= 1, "steps");
    require(manifest.settings().batch().steps() <= SettingsCheck.MAX_STEPS, "steps");
    require(manifest.settings().epochs() >= 1, "epochs");
    require(manifest.position().step() >= 0, "step");
    require(manifest.corpus().size() >= manifest.corpus().trainSize() + 2L, "corpus");
    require(manifest.corpus().trainSize() >= 2, "trainSize");
    BatchSize batch = manifest.settings().batch();
    require(batch.fittedTo(manifest.corpus().trainSize()).equals(batch), "batch");
  }

  private static void require(boolean sound, String what) throws FormatException {
    if (!sound) {
      throw new FormatException("its " + what + " is out of range");
    }
  }

  private Vocabulary vocabulary() throws IOException {
    List<String> symbols =
        Json.read(archive.json(RunEntries.VOCABULARY), new TypeReference<List<String>>() {});
    require(!symbols.isEmpty() && !symbols.contains(null), "vocabulary");
    require(new HashSet<>(symbols).size() == symbols.size(), "vocabulary");
    return manifest.lastIsUnknown() ? withUnknown(symbols) : new Vocabulary(symbols);
  }

  private static Vocabulary withUnknown(List<String> symbols) throws FormatException {
    int last = symbols.size() - 1;
    require(symbols.get(last).equals(Vocabulary.UNKNOWN), "vocabulary");
    return Vocabulary.withUnknown(symbols.subList(0, last));
  }

  private Parameters parameters(String entry) throws IOException {
    Safetensors tensors = archive.tensors(entry);
    return TorchNames.parameters(tensors, "", shape);
  }

  private LossHistory history() throws IOException {
    return StateTensors.history(archive.tensors(RunEntries.HISTORY), manifest.position().step());
  }

  private List<ParameterSnapshot> snapshots() throws IOException {
    List<ParameterSnapshot> snapshots = new ArrayList<>();
    for (long step : steps()) {
      snapshots.add(new ParameterSnapshot(step, parameters(RunEntries.snapshot(step))));
    }
    return snapshots;
  }

  private List<Long> steps() throws FormatException {
    List<Long> steps = manifest.snapshots();
    require(!steps.contains(null) && new HashSet<>(steps).size() == steps.size(), "snapshots");
    return steps;
  }

  private StoredCorpus corpus() throws IOException {
    StoredCorpus.Facts facts = manifest.corpus();
    checkOrigin(facts);
    if (!manifest.corpusIncluded()) {
      return new StoredCorpus(facts, vocabulary, null);
    }
    long bytes = (long) facts.size() * CorpusBytes.width(vocabulary.size());
    try (InputStream in = archive.stream(RunEntries.CORPUS, bytes)) {
      Tokens tokens = CorpusBytes.read(in, facts.size(), vocabulary.size());
      Corpus corpus =
          new Corpus(
              facts.name(), vocabulary, tokens, facts.trainSize(), facts.recipe(), facts.origin());
      return new StoredCorpus(facts, vocabulary, corpus);
    }
  }

  /** Passages follow each other from the first symbol on. */
  private static void checkOrigin(StoredCorpus.Facts facts) throws FormatException {
    int next = 0;
    for (Passage passage : facts.origin().passages()) {
      boolean first = next == 0;
      require(passage.start() >= next && (!first || passage.start() == 0), "passages");
      require(passage.start() < facts.size() && passage.document() != null, "passages");
      next = passage.start() + 1;
    }
    require(next > 0, "passages");
  }
}
