package gatescope.store;

import gatescope.net.CellKind;
import gatescope.text.CorpusRecipe;
import gatescope.text.Origin;
import gatescope.text.Passage;
import gatescope.train.Figures;
import gatescope.train.TrainingState;
import gatescope.train.batch.BatchSize;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.List;
import java.util.Map;

/**
 * The first entry of a run file: everything that is no vocabulary and no tensor.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format
 * @param saved when, ISO 8601 in UTC
 * @param random states of the generators
 * @param optimizer its single numbers, by name
 * @param lastIsUnknown whether the vocabulary's last symbol stands for all others
 * @param corpusIncluded whether the symbols are in the file
 * @param snapshots their steps
 */
record RunManifest(
    String format,
    int version,
    String saved,
    TrainingSettings settings,
    TrainingState.Position position,
    Figures figures,
    Random random,
    Map<String, Double> optimizer,
    StoredCorpus.Facts corpus,
    boolean lastIsUnknown,
    boolean corpusIncluded,
    RunNotes notes,
    RunIdentity identity,
    List<Long> snapshots) {
  static final String FORMAT = "gatescope-run";

  /** The newest version, which this program writes. */
  static final int VERSION = 1;

  /**
   * @param dropout seed of the last step's masks
   */
  record Random(long dropout) {}

  private static final Passage START = new Passage("", 0);

  /** What stands for whatever an older file does not have. */
  static final RunManifest DEFAULTS =
      new RunManifest(
          "",
          0,
          "",
          new TrainingSettings(
              new ModelSettings(CellKind.LSTM, 1, 64, 0, 0, 1),
              new BatchSize(16, 32),
              LearningSettings.adam(2e-3, 5),
              10,
              1),
          new TrainingState.Position(0, 2e-3, 0),
          new Figures(Double.NaN, Double.NaN, null, Double.NaN, Double.NaN),
          new Random(0),
          Map.of(),
          new StoredCorpus.Facts(
              "", 0, 0, "", CorpusRecipe.CHARACTERS, new Origin(List.of(START), 0, List.of())),
          false,
          false,
          RunNotes.NONE,
          RunIdentity.NONE,
          List.of());
}
