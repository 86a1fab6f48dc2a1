package gatescope.workbench.compare;

import gatescope.math.Kernels;
import gatescope.train.Phase;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Messages;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.runs.RunLibrary;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.training.TrainingViewModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Chosen runs beside each other. A run that begins is chosen by itself while there is room. */
public final class CompareViewModel {
  /** So many lines can be told apart. */
  public static final int MOST = 8;

  private final RunLibrary library;
  private final TrainingViewModel training;
  private final GateScoreViewModel gates;
  private final Messages messages;
  private final ObservableList<RunRecord> chosen = FXCollections.observableArrayList();
  private final Map<RunRecord, TimedCurves> timed = new HashMap<>();
  private final StringProperty measureName =
      new SimpleStringProperty(CompareMeasure.VALIDATION.name());
  private final StringProperty axisName = new SimpleStringProperty(CompareAxis.STEP.name());
  private final BooleanProperty perplexity = new SimpleBooleanProperty();
  private final BooleanProperty logarithmic = new SimpleBooleanProperty();
  private final BooleanProperty allSettings = new SimpleBooleanProperty();
  private final BooleanProperty inSight = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<CurveLine>> lines =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<SettingRow>> settings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ScoreSide left;
  private final ScoreSide right;
  private final InvalidationListener renamed = change -> show();
  private long lastNanos;

  public CompareViewModel(
      RunLibrary library,
      TrainingViewModel training,
      GateScoreViewModel gates,
      Background background,
      Kernels kernels,
      Messages messages) {
    this.library = library;
    this.training = training;
    this.gates = gates;
    this.messages = messages;
    left = new ScoreSide(background, kernels, messages);
    right = new ScoreSide(background, kernels, messages);
    library.runs().addListener(this::follow);
    InvalidationListener again = change -> show();
    List.<Observable>of(measureName, axisName, allSettings, messages.localeProperty())
        .forEach(wish -> wish.addListener(again));
    for (ScoreSide side : List.of(left, right)) {
      List.<Observable>of(gates.probeProperty(), gates.selectedLayerProperty(), inSight)
          .forEach(wish -> wish.addListener(change -> read(side)));
      side.onChange(change -> read(side));
      List.<Observable>of(side.runProperty(), inSight, library.textProperty())
          .forEach(cause -> cause.addListener(change -> load(side)));
    }
  }

  private void follow(ListChangeListener.Change<? extends RunRecord> change) {
    while (change.next()) {
      // Sorting reports runs that stay as removed and added.
      change.getAddedSubList().stream().filter(this::isNew).forEach(this::takeUp);
    }
    timed.keySet().removeIf(run -> !library.runs().contains(run));
    chosen.removeIf(run -> !library.runs().contains(run));
    arranged();
  }

  private boolean isNew(RunRecord run) {
    return !timed.containsKey(run);
  }

  private void takeUp(RunRecord run) {
    timed.put(run, new TimedCurves(run));
    run.nameProperty().addListener(renamed);
    if (chosen.size() < MOST) {
      chosen.add(run);
    }
  }

  /** Adds a run to those compared, or takes it out; what is too many is refused. */
  public void choose(RunRecord run, boolean wanted) {
    boolean room = chosen.size() < MOST;
    if (wanted && room && !chosen.contains(run)) {
      chosen.add(run);
    } else if (!wanted) {
      chosen.remove(run);
    }
    arranged();
  }

  /** Oldest first, so that a new run changes no line, and two of them with their gates. */
  private void arranged() {
    List<RunRecord> order =
        chosen.stream().sorted(Comparator.comparing(RunRecord::started)).toList();
    if (!order.equals(chosen)) {
      chosen.setAll(order);
    }
    arrange(left, 0);
    arrange(right, 1);
    show();
  }

  private void arrange(ScoreSide side, int usual) {
    if (!chosen.contains(side.runProperty().get())) {
      side.runProperty().set(null);
    }
    if (side.runProperty().get() == null && chosen.size() > usual) {
      side.runProperty().set(free());
    }
  }

  /** A chosen run that is on neither side, or null. */
  private RunRecord free() {
    return chosen.stream()
        .filter(run -> run != left.runProperty().get() && run != right.runProperty().get())
        .findFirst()
        .orElse(null);
  }

  private void show() {
    lines.set(
        chosen.stream()
            .map(r -> new CurveLine(r.nameProperty().get(), curve(r), CurveLine.Kind.OVERLAID))
            .toList());
    settings.set(
        SettingRows.of(chosen, messages).stream()
            .filter(row -> allSettings.get() || row.differs())
            .toList());
  }

  private Curve curve(RunRecord run) {
    CompareMeasure measure = CompareMeasure.valueOf(measureName.get());
    if (CompareAxis.valueOf(axisName.get()) == CompareAxis.TIME) {
      return timed.get(run).of(measure);
    }
    return measure == CompareMeasure.TRAINING ? run.trainCurve() : run.validationCurve();
  }

  /** Lets time pass for the run that trains; called once per frame. */
  public void pulse(long nanoTime) {
    double passed = lastNanos == 0 ? 0 : (nanoTime - lastNanos) * 1e-9;
    lastNanos = nanoTime;
    TimedCurves current = timed.get(library.currentProperty().get());
    if (current != null) {
      boolean trains = training.phaseProperty().get() == Phase.TRAINING;
      current.follow(trains ? passed : 0);
    }
  }

  /** Asks once; again when the run is looked at again or the text that it may lack has come. */
  private void load(ScoreSide side) {
    if (inSight.get() && side.runProperty().get() != null) {
      library.loadModel(side.runProperty().get());
    }
  }

  private void read(ScoreSide side) {
    if (inSight.get()) {
      side.read(gates.probeProperty().get(), gates.selectedLayerProperty().get());
    }
  }

  /** All runs there are, newest first. */
  public ObservableList<RunRecord> runs() {
    return library.runs();
  }

  /** Those that are compared, oldest first; change them by {@link #choose}. */
  public ObservableList<RunRecord> chosen() {
    return chosen;
  }

  /** The keys of what can be measured; each has words under "compareMeasure_" and its name. */
  public List<String> measureNames() {
    return Arrays.stream(CompareMeasure.values()).map(CompareMeasure::name).toList();
  }

  /** What the curves show: one of {@link #measureNames}. */
  public StringProperty measureNameProperty() {
    return measureName;
  }

  /** The keys of the axes; each has words under "compareAxis_" and its name. */
  public List<String> axisNames() {
    return Arrays.stream(CompareAxis.values()).map(CompareAxis::name).toList();
  }

  /** What the curves are drawn against: one of {@link #axisNames}. */
  public StringProperty axisNameProperty() {
    return axisName;
  }

  /** Whether the curves show perplexity rather than nats. */
  public BooleanProperty perplexityProperty() {
    return perplexity;
  }

  /** Whether the axis of losses is logarithmic. */
  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /** Whether settings that are the same in all runs are listed too. */
  public BooleanProperty allSettingsProperty() {
    return allSettings;
  }

  /** Whether the comparison is looked at; out of sight no probe is read. */
  public BooleanProperty inSightProperty() {
    return inSight;
  }

  /** One curve per chosen run, nats; they grow. */
  public ReadOnlyObjectProperty<List<CurveLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** The settings of the chosen runs, one value per run in each row. */
  public ReadOnlyObjectProperty<List<SettingRow>> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** The run whose gates stand on the left. */
  public ScoreSide left() {
    return left;
  }

  /** The run whose gates stand on the right. */
  public ScoreSide right() {
    return right;
  }
}
