package gatescope.workbench;

import gatescope.math.Kernels;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** The root of all view models; made once per window. */
public final class WorkbenchModel implements AutoCloseable {
  private static final int SEED_SYMBOLS = 10;

  private final Messages messages;
  private final CorpusViewModel corpus;
  private final SettingsViewModel settings;
  private final TrainingViewModel training;
  private final GateScoreViewModel gates;
  private final SamplingViewModel sampling;
  private final GenerationViewModel generation;
  private final EventLog events;
  private final BooleanProperty dark = new SimpleBooleanProperty();

  public WorkbenchModel(Messages messages, Background background, Kernels kernels) {
    this.messages = messages;
    corpus = new CorpusViewModel(background);
    settings = new SettingsViewModel(corpus.corpusProperty());
    training = new TrainingViewModel(corpus, settings, kernels);
    gates = new GateScoreViewModel(training, background, kernels, messages);
    sampling = new SamplingViewModel(training, background, kernels);
    generation = new GenerationViewModel(training, sampling, background, kernels);
    events = new EventLog(corpus, training, gates);
    corpus.loadedProperty().addListener((property, before, now) -> useProbe(now.probe()));
  }

  /** A new text brings its own probe and seed. */
  private void useProbe(String probe) {
    gates.probeProperty().set(probe);
    int end = Math.min(SEED_SYMBOLS, probe.codePointCount(0, probe.length()));
    sampling.seedProperty().set(probe.substring(0, probe.offsetByCodePoints(0, end)));
  }

  /** Takes over the newest state of the trainer; called once per frame. */
  public void pulse(long nanoTime) {
    training.pulse();
    generation.pulse(nanoTime);
  }

  public Messages messages() {
    return messages;
  }

  public CorpusViewModel corpus() {
    return corpus;
  }

  public SettingsViewModel settings() {
    return settings;
  }

  public TrainingViewModel training() {
    return training;
  }

  public GateScoreViewModel gates() {
    return gates;
  }

  public SamplingViewModel sampling() {
    return sampling;
  }

  public GenerationViewModel generation() {
    return generation;
  }

  public EventLog events() {
    return events;
  }

  /** Dark theme rather than light. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  @Override
  public void close() throws InterruptedException {
    training.close();
  }
}
