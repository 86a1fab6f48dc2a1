package gatescope.workbench;

import gatescope.explain.GateTrace;
import gatescope.explain.RowOrder;
import gatescope.explain.Tracer;
import gatescope.math.Kernels;
import gatescope.net.Gate;
import gatescope.sample.Prompt;
import gatescope.text.Corpus;
import gatescope.text.Notice;
import gatescope.train.ParameterSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The gates over the probe text, traced anew on a worker whenever newer parameters are there. */
public final class GateScoreViewModel {
  /** Longer probes are cut. */
  public static final int MAX_PROBE = 200;

  private final TrainingViewModel training;
  private final Background background;
  private final Kernels kernels;
  private final Messages messages;
  private final StringProperty probe = new SimpleStringProperty("");
  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final StringProperty orderName = new SimpleStringProperty(RowOrder.HALF_LIFE.name());
  private final ReadOnlyObjectWrapper<GateTrace> trace = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ScoreData> score = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(-1);
  private List<String> symbols = List.of();
  private List<Integer> rows = List.of();
  private long sortedAtStep;
  private boolean busy;
  private boolean stale;

  GateScoreViewModel(
      TrainingViewModel training, Background background, Kernels kernels, Messages messages) {
    this.training = training;
    this.background = background;
    this.kernels = kernels;
    this.messages = messages;
    training.parametersProperty().addListener(change -> refresh());
    probe.addListener(change -> refresh());
    layer.addListener(change -> sortAndShow());
    orderName.addListener(change -> sortAndShow());
    messages.localeProperty().addListener(change -> show());
  }

  /** Traces the probe; while one trace is under way only the last wish is kept. */
  private void refresh() {
    ParameterSnapshot snapshot = training.parametersProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    if (snapshot == null || corpus == null) {
      clear();
      return;
    }
    if (busy) {
      stale = true;
      return;
    }
    Prompt prompt = Prompt.of(probe.get(), corpus);
    List<Prompt.Symbol> known =
        prompt.symbols().stream().filter(Prompt.Symbol::isKnown).limit(MAX_PROBE).toList();
    notice.set(probeNotice(prompt, known.size()));
    if (known.isEmpty()) {
      trace.set(null);
      score.set(null);
      return;
    }
    busy = true;
    List<Integer> ids = known.stream().map(Prompt.Symbol::id).toList();
    background.run(
        () -> Tracer.trace(snapshot.parameters(), ids, kernels),
        result -> accept(result, known, snapshot.step()),
        failure -> {
          busy = false;
          notice.set(Notice.of("failureInternal", failure.toString()));
        });
  }

  private void accept(GateTrace result, List<Prompt.Symbol> known, long step) {
    busy = false;
    if (training.parametersProperty().get() == null) {
      clear();
      return;
    }
    List<String> read = known.stream().map(Prompt.Symbol::text).toList();
    boolean sameText = read.equals(symbols);
    symbols = read;
    layer.set(Math.min(layer.get(), result.shape().layers() - 1));
    trace.set(result);
    // Rows that jump cannot be followed: sort again only for another text or twice the training.
    boolean sorted = rows.size() == result.units() && sameText;
    if (!sorted || step >= 2 * sortedAtStep || step < sortedAtStep) {
      sortedAtStep = Math.max(1, step);
      rows = order().of(result, layer.get());
    }
    show();
    if (stale) {
      stale = false;
      refresh();
    }
  }

  private void sortAndShow() {
    if (trace.get() != null) {
      rows = order().of(trace.get(), layer.get());
      show();
    }
  }

  private void show() {
    GateTrace current = trace.get();
    if (current == null || rows.size() != current.units()) {
      return;
    }
    int shownLayer = layer.get();
    List<Stave> staves = new ArrayList<>();
    List<Gate> gates = current.gates();
    for (int k = 0; k < gates.size(); k++) {
      Gate gate = gates.get(k);
      int index = k;
      staves.add(
          new Stave(
              gate.symbol(),
              messages.text("gate_" + current.shape().cell() + "_" + gate.symbol()),
              gate.signed() ? Stave.Domain.SIGNED : Stave.Domain.UNIT,
              (unit, step) -> current.value(shownLayer, index, step, unit)));
    }
    float[] surprise = new float[current.steps()];
    for (int t = 0; t < surprise.length; t++) {
      surprise[t] = (float) current.surprise(t);
    }
    score.set(
        new ScoreData(
            symbols.stream().map(Glyph::of).toList(),
            surprise,
            staves,
            rows.stream().mapToInt(Integer::intValue).toArray()));
  }

  private void clear() {
    trace.set(null);
    score.set(null);
    notice.set(null);
    rows = List.of();
    sortedAtStep = 0;
  }

  private static Notice probeNotice(Prompt prompt, int used) {
    if (used == 0) {
      return Notice.of(prompt.symbols().isEmpty() ? "probeEmpty" : "probeUnknown");
    }
    if (!prompt.unknown().isEmpty()) {
      return Notice.of("probeSkipped", String.join(" ", prompt.unknown()));
    }
    return used < prompt.symbols().size() ? Notice.of("probeCut", MAX_PROBE) : null;
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

  /** How many layers the traced network has; 1 before there is one. */
  public int layers() {
    return trace.get() == null ? 1 : trace.get().shape().layers();
  }

  /** The keys of the orders; each has words under "order_" and its name. */
  public List<String> orderNames() {
    return Arrays.stream(RowOrder.values()).map(RowOrder::name).toList();
  }

  /** The chosen one of {@link #orderNames}. */
  public StringProperty orderNameProperty() {
    return orderName;
  }

  private RowOrder order() {
    return RowOrder.valueOf(orderName.get());
  }

  public StringProperty probeProperty() {
    return probe;
  }

  /** Counted from 0. */
  public IntegerProperty layerProperty() {
    return layer;
  }

  /** The newest trace of the probe, or null. */
  public ReadOnlyObjectProperty<GateTrace> traceProperty() {
    return trace.getReadOnlyProperty();
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
    return symbols;
  }
}
