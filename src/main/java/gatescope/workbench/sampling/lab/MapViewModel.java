package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.sample.DrawRule;
import gatescope.sample.Drawn;
import gatescope.sample.Opening;
import gatescope.sample.Script;
import gatescope.sample.SuffixArray;
import gatescope.sample.TemperatureMap;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the model writes from cold to hot, measured on a worker one temperature at a time. FX
 * thread.
 */
public final class MapViewModel {
  /** What is swept. */
  public static final List<Double> TEMPERATURES =
      List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.5, 2.0, 3.0, 5.0);

  private static final int LONGEST = 100_000;
  private static final int FIRST_LENGTH = 2000;

  /**
   * All that a sweep was begun with.
   *
   * @param rules one for each temperature
   * @param symbols that each text has
   */
  private record Sweep(
      int number, Opening opening, List<DrawRule> rules, int symbols, SuffixArray suffixes) {
    TemperatureMap.Point point(int at, Kernels kernels) {
      return TemperatureMap.point(opening, rules.get(at), symbols, suffixes, kernels);
    }
  }

  private final TrainingViewModel training;
  private final SamplingViewModel sampling;
  private final CorpusIndexViewModel index;
  private final Kernels kernels;
  private final Background background;
  private final NumberField length =
      NumberField.whole("mapLength", TemperatureMap.LOOP_RUN, LONGEST, FIRST_LENGTH);
  private final ObservableList<MapPoint> points = FXCollections.observableArrayList();
  private final List<List<Drawn>> samples = new ArrayList<>();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<TrainedModel> model = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Integer> chosen = new ReadOnlyObjectWrapper<>();
  private int sweep; // counts up; an older one is over

  MapViewModel(
      TrainingViewModel training,
      SamplingViewModel sampling,
      CorpusIndexViewModel index,
      Background background,
      Kernels kernels) {
    this.training = training;
    this.sampling = sampling;
    this.index = index;
    this.background = background;
    this.kernels = kernels;
  }

  /** Writes and measures a text at every temperature with the newest model. */
  public void measure() {
    notice.set(obstacle());
    if (notice.get() != null) {
      return;
    }
    TrainedModel newest = training.model();
    model.set(newest);
    chosen.set(null); // before the points go: whoever hears of that looks for the chosen one
    points.clear();
    samples.clear();
    sweep++;
    Opening opening =
        new Opening(
            newest.voice().without(sampling.excluded(newest.corpus().vocabulary())),
            sampling.seedIds(newest.corpus()),
            sampling.dice());
    progress.set(0);
    List<DrawRule> rules = TEMPERATURES.stream().map(sampling::rule).toList();
    SuffixArray suffixes = index.indexProperty().get().suffixes();
    measure(new Sweep(sweep, opening, rules, length.intValue(), suffixes), 0);
  }

  private Notice obstacle() {
    TrainedModel newest = training.model();
    if (newest == null) {
      return Notice.of("labNoModel");
    }
    if (!length.isValid()) {
      return length.problemProperty().get();
    }
    CorpusIndexViewModel.Index known = index.indexProperty().get();
    boolean ready = known != null && known.corpus() == newest.corpus();
    return ready ? sampling.rulesProblem() : Notice.of("labIndexMissing");
  }

  private void measure(Sweep mine, int at) {
    background.run(
        () -> mine.point(at, kernels),
        point -> {
          if (mine.number() == sweep) {
            samples.add(point.sample());
            points.add(MapPoint.of(point));
            progress.set((at + 1.0) / TEMPERATURES.size());
            if (at + 1 < TEMPERATURES.size()) {
              measure(mine, at + 1);
            }
          }
        },
        failure -> {
          if (mine.number() == sweep) {
            progress.set(1);
            notice.set(Failures.notice(failure));
          }
        });
  }

  /** Ends the sweep; what was measured stays. */
  public void cancel() {
    sweep++;
    progress.set(1);
  }

  /** Reads the sample of a point. */
  public void choose(int point) {
    chosen.set(point >= 0 && point < points.size() ? Integer.valueOf(point) : null);
  }

  /** The sample of the chosen point; empty without one. */
  public List<InkedSymbol> sample() {
    List<InkedSymbol> symbols = new ArrayList<>();
    if (chosen.get() != null) {
      Script script = model.get().script();
      int before = Script.NOTHING;
      for (Drawn drawn : samples.get(chosen.get())) {
        symbols.add(InkedSymbol.of(script.text(before, drawn.id()), drawn));
        before = drawn.id();
      }
    }
    return symbols;
  }

  /** How long each text is. */
  public NumberField length() {
    return length;
  }

  /** What was measured so far, from cold to hot. */
  public ObservableList<MapPoint> points() {
    return points;
  }

  /** What share is measured, 1 while nothing is under way. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why nothing was measured, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<TrainedModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** The point whose sample is read, or null. */
  public ReadOnlyObjectProperty<Integer> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }
}
