package gatescope.workbench.race;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.race.Entrant;
import gatescope.race.RaceExample;
import gatescope.race.RaceSession;
import gatescope.race.RaceSnapshot;
import gatescope.race.RacerSnapshot;
import gatescope.race.ReturnedSymbols;
import gatescope.text.Corpus;
import gatescope.text.CorpusRecipe;
import gatescope.text.SampleText;
import gatescope.train.MemoryEstimate;
import gatescope.train.Phase;
import gatescope.train.Team;
import gatescope.train.settings.TrainingSettings;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.training.SettingsViewModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A race of all cells on the present text and settings; reads its session once per pulse. It never
 * computes while a run trains: neither would show its true speed.
 */
public final class RaceViewModel implements AutoCloseable {
  private static final double HEAP_SHARE = 0.8;

  private final CorpusViewModel corpus;
  private final SettingsViewModel settings;
  private final TrainingViewModel training;
  private final Kernels kernels;
  private final Messages messages;
  private final RaceTable table;
  private final BooleanProperty unclipped = new SimpleBooleanProperty();
  private final BooleanProperty perplexity = new SimpleBooleanProperty();
  private final StringProperty measureName = new SimpleStringProperty(RaceMeasure.TRAINING.name());
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.READY);
  private final BooleanBinding active =
      Bindings.createBooleanBinding(() -> phase.get().isActive(), phase);
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> title = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> sentence = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper gap = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<List<CurveLine>> lines =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<RaceRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<ReachLine>> reaches =
      new ReadOnlyObjectWrapper<>(List.of());
  private List<RaceCurves> curves = List.of();
  private RaceSession session;
  private RaceSnapshot shown;
  private long limit;

  public RaceViewModel(
      CorpusViewModel corpus,
      SettingsViewModel settings,
      TrainingViewModel training,
      Kernels kernels,
      Messages messages) {
    this.corpus = corpus;
    this.settings = settings;
    this.training = training;
    this.kernels = kernels;
    this.messages = messages;
    table = new RaceTable(messages);
    training.phaseProperty().addListener(change -> giveWay());
    messages.localeProperty().addListener(change -> rename());
    measureName.addListener(change -> showLines());
  }

  /** Starts a race on the present text and settings, or says why it cannot; stops one under way. */
  public void startOrStop() {
    if (phase.get().isActive()) {
      stop();
    } else {
      start(Long.MAX_VALUE);
    }
  }

  /**
   * Starts a race on the present text and settings, or says why it cannot.
   *
   * @param steps after which it ends, if the epochs of the settings do not end it before
   */
  public void start(long steps) {
    Notice obstacle = obstacle();
    problem.set(obstacle);
    if (obstacle == null) {
      limit = steps;
      begin(new RaceSession(corpus.corpusProperty().get(), wanted(), kernels, Team.defaultSize()));
    }
  }

  private TrainingSettings wanted() {
    TrainingSettings asked = settings.settings();
    return unclipped.get() ? Entrant.unclipped(asked) : asked;
  }

  private Notice obstacle() {
    Corpus text = corpus.corpusProperty().get();
    if (text == null) {
      return Notice.of("trainNoCorpus");
    }
    if (isTraining()) {
      return Notice.of("racePauseFirst");
    }
    return settings.problemProperty().get() == null
        ? tooLarge(text)
        : settings.problemProperty().get();
  }

  private Notice tooLarge(Corpus text) {
    TrainingSettings fitted = wanted().withBatch(wanted().batch().fittedTo(text.trainSize()));
    long bytes =
        Entrant.all(fitted, text.vocabulary().size()).stream()
            .mapToLong(entrant -> MemoryEstimate.bytes(entrant.settings(), text))
            .sum();
    long heap = Runtime.getRuntime().maxMemory();
    return bytes > heap * HEAP_SHARE
        ? Notice.of("settingsTooLarge", bytes >> 20, heap >> 20)
        : null;
  }

  private boolean isTraining() {
    return training.phaseProperty().get().isActive()
        && training.phaseProperty().get() != Phase.PAUSED;
  }

  private void begin(RaceSession begun) {
    session = begun;
    curves = begun.histories().stream().map(RaceCurves::new).toList();
    gap.set(begun.returned().map(ReturnedSymbols::gap).orElse(0));
    chooseMeasure();
    title.set(
        Notice.of(
            unclipped.get() ? "raceTitleUnclipped" : "raceTitle",
            begun.corpus().name(),
            begun.entrants().get(0).parameters()));
    showLines();
    begun.start();
    pulse();
  }

  /** What only a text with returned symbols has is shown there first. */
  private void chooseMeasure() {
    boolean returns = gap.get() > 0;
    boolean onReturned = measure() == RaceMeasure.RETURNED;
    if (returns && !onReturned) {
      measureName.set(RaceMeasure.RETURNED.name());
    } else if (!returns && onReturned) {
      measureName.set(RaceMeasure.TRAINING.name());
    }
  }

  /** Ends the race within one batch, if one is under way. */
  public void stop() {
    if (session != null) {
      session.stop();
    }
  }

  private void giveWay() {
    if (phase.get().isActive() && isTraining()) {
      stop();
      problem.set(Notice.of("raceGaveWay"));
    }
  }

  /** Opens a text and fills the settings with which the cells differ most. */
  public void loadExample() {
    if (training.phaseProperty().get().isActive()) {
      problem.set(Notice.of("corpusStopFirst"));
      return;
    }
    stop();
    problem.set(null);
    corpus.recipeProperty().set(CorpusRecipe.CHARACTERS);
    corpus.open(example());
    settings.show(RaceExample.SETTINGS, RaceExample.SETTINGS.learning().rate());
    problem.set(Notice.of("raceExampleLoaded"));
  }

  private SampleText example() {
    return corpus.samples().stream()
        .filter(sample -> sample.id().equals(RaceExample.SAMPLE))
        .findFirst()
        .orElseThrow();
  }

  /** Takes over what the race has published since the last frame. */
  public void pulse() {
    if (session == null) {
      return;
    }
    curves.forEach(RaceCurves::follow);
    if (session.latest() != shown) {
      shown = session.latest();
      phase.set(shown.phase());
      if (shown.failure() != null) {
        problem.set(shown.failure());
      }
      showRacers();
      if (steps() >= limit) {
        stop();
      }
    }
  }

  private void rename() {
    if (session != null) {
      showLines();
      showRacers();
    }
  }

  private void showRacers() {
    rows.set(shown.racers().stream().map(racer -> table.row(racer, shown.phase())).toList());
    boolean measured = shown.racers().stream().allMatch(racer -> racer.reach() != null);
    reaches.set(measured ? shown.racers().stream().map(this::reach).toList() : List.of());
    sentence.set(measured ? sentence() : null);
  }

  private ReachLine reach(RacerSnapshot racer) {
    return new ReachLine(messages.text(RaceTable.name(racer)), racer.reach());
  }

  private Notice sentence() {
    int plain = indexOf(CellKind.RNN);
    int gated = indexOf(CellKind.LSTM);
    return ReachSentence.of(
        reaches.get().get(plain),
        reaches.get().get(gated),
        RaceTable.name(shown.racers().get(plain)),
        RaceTable.name(shown.racers().get(gated)));
  }

  private int indexOf(CellKind cell) {
    return session.entrants().stream().map(Entrant::cell).toList().indexOf(cell);
  }

  private void showLines() {
    RaceMeasure measure = measure();
    lines.set(
        IntStream.range(0, curves.size())
            .mapToObj(
                k ->
                    new CurveLine(
                        messages.text("cell_" + session.entrants().get(k).cell()),
                        curves.get(k).of(measure),
                        CurveLine.Kind.OVERLAID))
            .toList());
  }

  private RaceMeasure measure() {
    return RaceMeasure.valueOf(measureName.get());
  }

  /** Steps that every racer has made that is not out; 0 before a race. */
  public long steps() {
    return shown == null
        ? 0
        : shown.racers().stream()
            .filter(racer -> racer.failure() == null)
            .mapToLong(racer -> racer.progress().step())
            .min()
            .orElse(0);
  }

  /**
   * How many decades more than another the gradient of a cell keeps as far back as symbols return,
   * or at the last lag; NaN before it is measured.
   */
  public double beyond(CellKind cell, CellKind other) {
    if (reaches.get().isEmpty()) {
      return Double.NaN;
    }
    ReachLine mine = reaches.get().get(indexOf(cell));
    ReachLine theirs = reaches.get().get(indexOf(other));
    int last = Math.min(mine.lags(), theirs.lags()) - 1;
    int lag = gap.get() > 0 ? Math.min(gap.get(), last) : last;
    return mine.mean(lag) - theirs.mean(lag);
  }

  /** The keys of what can be measured; each has words under "raceMeasure_" and its name. */
  public List<String> measureNames() {
    return Arrays.stream(RaceMeasure.values()).map(RaceMeasure::name).toList();
  }

  /** What the curves show: one of {@link #measureNames}. */
  public StringProperty measureNameProperty() {
    return measureName;
  }

  /** Whether the curves show perplexity rather than nats. */
  public BooleanProperty perplexityProperty() {
    return perplexity;
  }

  /** Whether the next race leaves gradients as large as they are. */
  public BooleanProperty unclippedProperty() {
    return unclipped;
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** A race is under way. */
  public BooleanExpression activeProperty() {
    return active;
  }

  /** Why a race did not start or ended by itself, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What is raced on, or null before a race. */
  public ReadOnlyObjectProperty<Notice> titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** What the gradients show, in a sentence, or null before they are measured. */
  public ReadOnlyObjectProperty<Notice> sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** After how many symbols some return in the text of the race; 0 if none do. */
  public ReadOnlyIntegerProperty gapProperty() {
    return gap.getReadOnlyProperty();
  }

  /** One curve per racer, nats; they grow. */
  public ReadOnlyObjectProperty<List<CurveLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** One row per racer. */
  public ReadOnlyObjectProperty<List<RaceRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** One line per racer; empty before they are measured. */
  public ReadOnlyObjectProperty<List<ReachLine>> reachesProperty() {
    return reaches.getReadOnlyProperty();
  }

  /** Ends the race and its threads. */
  @Override
  public void close() throws InterruptedException {
    if (session != null) {
      session.close();
    }
  }
}
