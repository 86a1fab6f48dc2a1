package gatescope.store;

/** The names of the entries of a run file. */
final class RunEntries {
  static final String MANIFEST = "run.json";
  static final String VOCABULARY = "vocabulary.json";
  static final String PARAMETERS = "parameters.safetensors";
  static final String SOUND = "sound.safetensors";
  static final String OPTIMIZER = "optimizer.safetensors";
  static final String CARRIED = "carried.safetensors";
  static final String HISTORY = "history.safetensors";
  static final String CORPUS = "corpus.bin";

  private RunEntries() {}

  static String snapshot(long step) {
    return "snapshots/" + step + ".safetensors";
  }
}
