package gatescope.workbench.runs;

import gatescope.store.RunFile;
import gatescope.store.RunNotes;
import gatescope.text.Corpus;
import gatescope.text.Document;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.training.SettingsViewModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.List;

/** The parts of the window that show one run: what a run file is taken from and shown in. */
public final class RunWindow {
  private final CorpusViewModel corpus;
  private final SettingsViewModel settings;
  private final TrainingViewModel training;
  private final GateScoreViewModel gates;
  private final SamplingViewModel sampling;

  public RunWindow(
      CorpusViewModel corpus,
      SettingsViewModel settings,
      TrainingViewModel training,
      GateScoreViewModel gates,
      SamplingViewModel sampling) {
    this.corpus = corpus;
    this.settings = settings;
    this.training = training;
    this.gates = gates;
    this.sampling = sampling;
  }

  CorpusViewModel corpus() {
    return corpus;
  }

  TrainingViewModel training() {
    return training;
  }

  /** Whether the settings make a run. */
  boolean hasSettings() {
    return settings.problemProperty().get() == null;
  }

  /** The settings as they stand, with which a network from elsewhere would learn. */
  TrainingSettings settings() {
    return settings.settings();
  }

  /** What is set beside the run now. */
  RunNotes notes(String text) {
    return new RunNotes(
        text,
        gates.probeProperty().get(),
        sampling.seedProperty().get(),
        sampling.temperatureProperty().get(),
        sampling.diceProperty().get());
  }

  /**
   * Shows the text, the settings and the notes of a run; the run that was shown is let go.
   *
   * @param learned the corpus of the run
   * @param documents that it was made of, or null if the corpus was the present one
   * @return false if the present text must stay
   */
  boolean show(RunFile run, Corpus learned, List<Document> documents) {
    training.release();
    List<Document> known = documents == null ? List.of() : documents;
    boolean present = corpus.corpusProperty().get() == learned;
    if (!present && !corpus.take(learned, known)) {
      return false;
    }
    settings.show(run.state().settings(), run.state().position().learningRate());
    show(run.notes());
    return true;
  }

  /** A run that was made without a window has none. */
  private void show(RunNotes notes) {
    if (!notes.probe().isEmpty()) {
      gates.probeProperty().set(notes.probe());
    }
    if (!notes.seed().isEmpty()) {
      sampling.seedProperty().set(notes.seed());
      sampling.temperatureProperty().set(notes.temperature());
      sampling.diceProperty().set(notes.dice());
    }
  }
}
