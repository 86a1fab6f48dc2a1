package gatescope.workbench.gates;

import gatescope.explain.GateTrace;
import gatescope.explain.RowOrder;
import gatescope.explain.TextRule;
import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.sample.Prompt;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.LatestWork;
import gatescope.workbench.common.Messages;
import gatescope.workbench.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The gates over the probe text, traced anew on a worker whenever another moment of the training is
 * to be shown; what is selected and brushed in them. FX thread.
 */
public final class GateScoreViewModel {
  private static final double THRESHOLD = 0.3;

  private final TrainingViewModel training;
  private final Kernels kernels;
  private final LatestWork work;
  private final ScoreBuilder builder;
  private final ScoreMoments moments;
  private final ScoreCursor cursor = new ScoreCursor();
  private final StringProperty probe = new SimpleStringProperty("");
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final StringProperty orderName = new SimpleStringProperty(RowOrder.HALF_LIFE.name());
  private final ObjectProperty<TextRule> rule =
      new SimpleObjectProperty<>(TextRule.of(TextRule.Kind.INSIDE_QUOTES));
  private final ObjectProperty<Forcing> forcing = new SimpleObjectProperty<>(Forcing.NONE);
  private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>();
  private final StringProperty brushedGate = new SimpleStringProperty("");
  private final DoubleProperty threshold = new SimpleDoubleProperty(THRESHOLD);
  private final ReadOnlyObjectWrapper<GateTrace> trace = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ScoreData> score = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Integer>> brushedUnits =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(-1);
  private final List<Consumer<CellPlace>> inspectors = new ArrayList<>();
  private final List<Consumer<CellPlace>> forcers = new ArrayList<>();
  private ScoreTake take;

  public GateScoreViewModel(
      TrainingViewModel training, Background background, Kernels kernels, Messages messages) {
    this.training = training;
    work = new LatestWork(background);
    this.kernels = kernels;
    builder = new ScoreBuilder(messages);
    moments = new ScoreMoments(training.parametersProperty());
    InvalidationListener another = change -> refresh();
    probe.addListener(change -> brush.set(null));
    Stream.<Observable>of(moments.shownProperty(), moments.pinnedProperty(), forcing, probe, layer)
        .forEach(wish -> wish.addListener(another));
    Stream.<Observable>of(orderName, rule, brush, brushedGate, threshold, training.phaseProperty())
        .forEach(wish -> wish.addListener(another));
    moments.comparingProperty().addListener(change -> show());
    messages.localeProperty().addListener(change -> show());
  }

  private void refresh() {
    ParameterSnapshot moment = moments.shownProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    if (moment == null || corpus == null) {
      clear();
    } else {
      read(moment, corpus);
    }
  }

  private void read(ParameterSnapshot moment, Corpus corpus) {
    boolean live = training.phaseProperty().get().isActive() && !moments.frozenProperty().get();
    ProbeText text = ProbeText.of(probe.get(), corpus, live ? moment.parameters() : null);
    if (text.read().isEmpty()) {
      showNothing(text.notice());
      return;
    }
    ScoreRequest request =
        new ScoreRequest(
            moment,
            moments.pinnedProperty().get(),
            forcing.get(),
            text.read(),
            corpus.vocabulary(),
            arrangement());
    work.wishFor(() -> after(take, request), result -> accept(result, text.notice()), this::fail);
  }

  private Callable<ScoreTake> after(ScoreTake before, ScoreRequest request) {
    return () -> ScoreTake.of(request, before, kernels);
  }

  private ScoreRequest.Arrangement arrangement() {
    return new ScoreRequest.Arrangement(
        layer.get(),
        RowOrder.valueOf(orderName.get()),
        rule.get(),
        brush.get(),
        brushedGate.get(),
        threshold.get());
  }

  private void accept(ScoreTake result, Notice remark) {
    take = result;
    notice.set(remark);
    show();
    layer.set(Math.min(layer.get(), result.trace().shape().layers() - 1));
  }

  private void fail(Throwable failure) {
    notice.set(Failures.notice(failure, Notice.of("probeMemory")));
  }

  private void show() {
    if (take == null) {
      cursor.setSize(0, 0);
      trace.set(null);
      score.set(null);
      return;
    }
    cursor.setSize(take.trace().units(), take.trace().steps());
    brushedUnits.set(take.brushed());
    trace.set(take.trace());
    score.set(builder.build(take, moments.comparingProperty().get()));
  }

  private void clear() {
    brush.set(null);
    brushedUnits.set(List.of());
    showNothing(null);
  }

  private void showNothing(Notice reason) {
    work.drop();
    take = null;
    notice.set(reason);
    show();
  }

  /** Lets the step walk along the text; called once per frame. */
  public void pulse(long nanoTime) {
    cursor.pulse(nanoTime);
  }

  /** Whether the newest wish is being read at this moment. */
  public boolean isReading() {
    return work.isBusy();
  }

  /** Asks the view to show a unit of a layer, both counted from 0. */
  public void pointAt(int wantedLayer, int unit) {
    layer.set(wantedLayer);
    pointed.set(-1);
    pointed.set(unit);
  }

  /** The unit that was last pointed at, or −1. */
  public ReadOnlyIntegerProperty pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** Adds somebody who explains a cell when it is asked for. */
  public void onInspect(Consumer<CellPlace> inspector) {
    inspectors.add(inspector);
  }

  /** Adds somebody who offers to force a gate when it is asked for. */
  public void onForce(Consumer<CellPlace> forcer) {
    forcers.add(forcer);
  }

  /** Selects a cell of the layer on show and asks for its explanation. */
  public void inspect(String gate, int unit, int step) {
    tell(inspectors, gate, unit, step);
  }

  /** Selects a cell of the layer on show and asks for ways to force its gate. */
  public void force(String gate, int unit, int step) {
    tell(forcers, gate, unit, step);
  }

  private void tell(List<Consumer<CellPlace>> listeners, String gate, int unit, int step) {
    cursor.unitProperty().set(unit);
    cursor.stepProperty().set(step);
    CellPlace place = new CellPlace(gate, layer.get(), unit, step);
    listeners.forEach(listener -> listener.accept(place));
  }

  /** How many layers the traced network has; 1 before there is one. */
  public int layers() {
    return take == null ? 1 : take.trace().shape().layers();
  }

  /** The keys of the orders; each has words under "order_" and its name. */
  public List<String> orderNames() {
    return Arrays.stream(RowOrder.values()).map(RowOrder::name).toList();
  }

  /** The order of the rows: one of {@link #orderNames}. */
  public StringProperty orderNameProperty() {
    return orderName;
  }

  public StringProperty probeProperty() {
    return probe;
  }

  /** The layer on show, counted from 0. */
  public IntegerProperty selectedLayerProperty() {
    return layer;
  }

  /** The selected unit of that layer, or −1. */
  public IntegerProperty selectedUnitProperty() {
    return cursor.unitProperty();
  }

  /** The selected step, or −1. */
  public IntegerProperty selectedStepProperty() {
    return cursor.stepProperty();
  }

  /** What is selected of the text, or null. */
  public ObjectProperty<Brush> brushProperty() {
    return brush;
  }

  /** The symbol of the gate that a brush looks at; any other text means the memory. */
  public StringProperty brushedGateProperty() {
    return brushedGate;
  }

  /** Above it inside the brush and below it outside: such units rise to the top. */
  public DoubleProperty thresholdProperty() {
    return threshold;
  }

  /** The units that follow the brush, best first. */
  public ReadOnlyObjectProperty<List<Integer>> brushedUnitsProperty() {
    return brushedUnits.getReadOnlyProperty();
  }

  /** The rule that units are ordered by when they are ordered by agreement. */
  public ObjectProperty<TextRule> ruleProperty() {
    return rule;
  }

  /** What is held while the moment on show reads the probe; the pinned one is never forced. */
  public ObjectProperty<Forcing> forcingProperty() {
    return forcing;
  }

  /** The moments on show and pinned. */
  public ScoreMoments moments() {
    return moments;
  }

  /** The selection and its walk. */
  public ScoreCursor cursor() {
    return cursor;
  }

  /** The newest trace of the probe, or null. */
  public ReadOnlyObjectProperty<GateTrace> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** The moment that made the newest trace, or null. */
  public ParameterSnapshot traced() {
    return take == null ? null : take.request().shown();
  }

  /** What was held in the newest trace. */
  public Forcing tracedForcing() {
    return take == null ? Forcing.NONE : take.request().forcing();
  }

  /** What the gate score draws, or null. */
  public ReadOnlyObjectProperty<ScoreData> scoreProperty() {
    return score.getReadOnlyProperty();
  }

  /** What was skipped or cut, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** The symbols of the trace. */
  public List<String> symbols() {
    return take == null
        ? List.of()
        : take.request().read().stream().map(Prompt.Symbol::text).toList();
  }
}
