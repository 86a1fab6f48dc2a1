package gatescope.workbench;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.text.source.Limits;
import gatescope.text.source.SourceReader;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Exports;
import gatescope.workbench.common.FileKind;
import gatescope.workbench.common.Messages;
import gatescope.workbench.compare.CompareViewModel;
import gatescope.workbench.corpus.AnalysisViewModel;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.corpus.ExcerptViewModel;
import gatescope.workbench.corpus.FiguresViewModel;
import gatescope.workbench.corpus.Probes;
import gatescope.workbench.corpus.RecipeViewModel;
import gatescope.workbench.corpus.SourcesViewModel;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.ProbeText;
import gatescope.workbench.gates.ScoreSentences;
import gatescope.workbench.gates.lab.GateLab;
import gatescope.workbench.lesson.Classroom;
import gatescope.workbench.lesson.LessonTargets;
import gatescope.workbench.lesson.Section;
import gatescope.workbench.race.RaceViewModel;
import gatescope.workbench.runs.RunLibrary;
import gatescope.workbench.runs.RunWindow;
import gatescope.workbench.runs.RunsTab;
import gatescope.workbench.runs.UserFolder;
import gatescope.workbench.sampling.GenerationViewModel;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.lab.SamplingLabViewModel;
import gatescope.workbench.training.AdviceViewModel;
import gatescope.workbench.training.LessonPlan;
import gatescope.workbench.training.Milestones;
import gatescope.workbench.training.PlannerViewModel;
import gatescope.workbench.training.RunState;
import gatescope.workbench.training.SettingsViewModel;
import gatescope.workbench.training.SymbolViewModel;
import gatescope.workbench.training.TrainingViewModel;
import gatescope.workbench.training.WindowsViewModel;
import gatescope.workbench.window.Page;
import gatescope.workbench.window.PresenterViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The root of all view models; made once per window. */
public final class WorkbenchModel implements AutoCloseable {
  private static final long TICK_NANOS = 100_000_000;

  private final Messages messages;
  private final CorpusViewModel corpus;
  private final SourcesViewModel sources;
  private final AnalysisViewModel analysis;
  private final SettingsViewModel settings;
  private final AdviceViewModel advice;
  private final PlannerViewModel planner;
  private final TrainingViewModel training;
  private final GateScoreViewModel gates;
  private final ScoreSentences gateSentences;
  private final GateLab gateLab;
  private final Exports exports;
  private final SamplingViewModel sampling;
  private final GenerationViewModel generation;
  private final SamplingLabViewModel samplingLab;
  private final Milestones milestones;
  private final RecipeViewModel recipe;
  private final FiguresViewModel figures;
  private final ExcerptViewModel excerpt;
  private final SymbolViewModel symbol;
  private final WindowsViewModel windows;
  private final EventLog events;
  private final RunLibrary runs;
  private final RaceViewModel race;
  private final CompareViewModel compare;
  private final RunState run;
  private final Classroom classroom;
  private final ReadOnlyLongWrapper tick = new ReadOnlyLongWrapper();
  private long lastTick;
  private final BooleanProperty dark = new SimpleBooleanProperty();
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WORKBENCH);
  private final PresenterViewModel presenter = new PresenterViewModel(page);

  /** Keeps what belongs to the user in the usual folder. */
  public WorkbenchModel(Messages messages, Background background, Kernels kernels) {
    this(messages, background, kernels, UserFolder.standard());
  }

  public WorkbenchModel(
      Messages messages, Background background, Kernels kernels, UserFolder user) {
    this.messages = messages;
    corpus = new CorpusViewModel(background);
    sources = new SourcesViewModel(corpus, background, new SourceReader(Limits.ofHeap()));
    analysis = new AnalysisViewModel(corpus.corpusProperty(), background);
    settings = new SettingsViewModel(corpus.corpusProperty());
    advice = new AdviceViewModel(corpus, analysis, settings, background, kernels);
    planner =
        new PlannerViewModel(
            corpus, advice, settings, background, kernels, LessonPlan.Patience.USUAL);
    training = new TrainingViewModel(corpus, settings, kernels);
    gates = new GateScoreViewModel(training, background, kernels, messages);
    gateSentences = new ScoreSentences(gates, messages);
    gateLab =
        new GateLab(gates, training, background, kernels, messages, page.isEqualTo(Page.GATES));
    exports = new Exports(background);
    sampling = new SamplingViewModel(training, background, kernels);
    generation = new GenerationViewModel(training, sampling, background, kernels);
    recipe = new RecipeViewModel(corpus);
    figures = new FiguresViewModel(corpus.corpusProperty(), analysis);
    excerpt = new ExcerptViewModel(corpus);
    symbol = new SymbolViewModel(corpus.corpusProperty(), analysis, settings, training);
    windows = new WindowsViewModel(corpus.corpusProperty(), settings);
    samplingLab = new SamplingLabViewModel(training, sampling, background, kernels);
    milestones = new Milestones(analysis, training, messages);
    events = new EventLog(milestones, training, gates);
    RunWindow shown = new RunWindow(corpus, settings, training, gates, sampling);
    runs = new RunLibrary(shown, messages, background, kernels, user, Clock.systemUTC());
    race = new RaceViewModel(corpus, settings, training, kernels, messages);
    compare = new CompareViewModel(runs, training, gates, background, kernels, messages);
    compare
        .inSightProperty()
        .bind(page.isEqualTo(Page.RUNS).and(runs.tabProperty().isEqualTo(RunsTab.COMPARE)));
    run = new RunState(corpus, analysis, settings, training, messages);
    corpus.loadedProperty().addListener((property, before, now) -> useProbe(now));
    classroom = new Classroom(lessonTargets(), background, kernels, user);
    classroom.lessons().lessonProperty().addListener(change -> showClassroom());
    classroom.lessons().refusedProperty().addListener(change -> showClassroom());
  }

  private LessonTargets lessonTargets() {
    return new LessonTargets(
        page,
        runs.tabProperty(),
        messages,
        corpus,
        analysis,
        settings,
        training,
        gates,
        gateLab,
        sampling,
        generation,
        samplingLab,
        race);
  }

  private void showClassroom() {
    boolean something =
        classroom.lessons().lessonProperty().get() != null
            || classroom.lessons().refusedProperty().get() != null;
    if (something) {
      classroom.show(Section.LESSONS);
    }
  }

  /** A new text brings its own probe and seed. */
  private void useProbe(CorpusViewModel.Loaded text) {
    gates.probeProperty().set(ProbeText.typed(text.probe()));
    sampling.seedProperty().set(Probes.seed(text.corpus(), text.probe()));
    samplingLab.surprise().textProperty().set(text.probe());
  }

  /** Takes over the newest state of the trainer; called once per frame. */
  public void pulse(long nanoTime) {
    corpus.pulse();
    analysis.pulse();
    training.pulse();
    race.pulse();
    compare.pulse(nanoTime);
    gates.pulse(nanoTime);
    gateLab.pulse(nanoTime);
    generation.pulse(nanoTime);
    runs.pulse(nanoTime);
    samplingLab.pulse(nanoTime, page.get() == Page.SAMPLING);
    classroom.pulse(nanoTime);
    if (nanoTime - lastTick >= TICK_NANOS) {
      lastTick = nanoTime;
      tick.set(tick.get() + 1);
    }
  }

  /** Counts up at most ten times a second: when what is expensive to draw should be drawn anew. */
  public ReadOnlyLongProperty tickProperty() {
    return tick.getReadOnlyProperty();
  }

  /** What the bars and cards say about the run. */
  public RunState run() {
    return run;
  }

  /** Notes that this machine cannot show Chinese, and says so as soon as there is any to show. */
  public void lacksChineseFont() {
    InvalidationListener check = change -> warnOfMissingFont();
    messages.localeProperty().addListener(check);
    corpus.corpusProperty().addListener(check);
    warnOfMissingFont();
  }

  private void warnOfMissingFont() {
    Corpus text = corpus.corpusProperty().get();
    boolean chineseText =
        text != null
            && text.vocabulary().symbols().stream()
                .anyMatch(symbol -> Character.isIdeographic(symbol.codePointAt(0)));
    if (chineseText || messages.locale().equals(Locale.SIMPLIFIED_CHINESE)) {
      training.report(Notice.of("fontMissing"));
    }
  }

  public Messages messages() {
    return messages;
  }

  public CorpusViewModel corpus() {
    return corpus;
  }

  /** Where the texts of the corpus come from. */
  public SourcesViewModel sources() {
    return sources;
  }

  public AnalysisViewModel analysis() {
    return analysis;
  }

  public AdviceViewModel advice() {
    return advice;
  }

  /** Fits a run into the minutes of a lesson. */
  public PlannerViewModel planner() {
    return planner;
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

  /** The panels of the Gate lab below its score. */
  public GateLab gateLab() {
    return gateLab;
  }

  /** What the gate score says about itself. */
  public ScoreSentences gateSentences() {
    return gateSentences;
  }

  /** Saves pictures and tables. */
  public Exports exports() {
    return exports;
  }

  public SamplingViewModel sampling() {
    return sampling;
  }

  public GenerationViewModel generation() {
    return generation;
  }

  public RecipeViewModel recipe() {
    return recipe;
  }

  public FiguresViewModel figures() {
    return figures;
  }

  public ExcerptViewModel excerpt() {
    return excerpt;
  }

  public SymbolViewModel symbol() {
    return symbol;
  }

  public WindowsViewModel windows() {
    return windows;
  }

  public SamplingLabViewModel samplingLab() {
    return samplingLab;
  }

  public Milestones milestones() {
    return milestones;
  }

  public EventLog events() {
    return events;
  }

  /** Opens the one run among files, a lesson as a lesson, anything else as texts. */
  public void open(List<Path> files) {
    Optional<Path> run = files.stream().filter(file -> FileKind.of(file).isModel()).findFirst();
    if (run.isPresent()) {
      runs.opening().open(run.get());
    } else {
      classroom.openFiles(files, () -> sources.open(files));
    }
  }

  /** Every run of the session and of recent files. */
  public RunLibrary runs() {
    return runs;
  }

  /** Runs beside each other. */
  public CompareViewModel compare() {
    return compare;
  }

  /** All cells against each other. */
  public RaceViewModel race() {
    return race;
  }

  /** Lessons and all that stands beside the pages. */
  public Classroom classroom() {
    return classroom;
  }

  /** Projector, blank screen, sheet of keys and lock. */
  public PresenterViewModel presenter() {
    return presenter;
  }

  /** Dark theme rather than light. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** The page in sight, or null while there is only the frame of the window. */
  public ObjectProperty<Page> pageProperty() {
    return page;
  }

  @Override
  public void close() throws InterruptedException {
    race.close();
    training.close();
    training.pulse();
    runs.close();
  }
}
