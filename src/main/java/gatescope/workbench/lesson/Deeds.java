package gatescope.workbench.lesson;

import gatescope.explain.RowOrder;
import gatescope.explain.TextRule;
import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.lesson.ActionKind;
import gatescope.lesson.ArgumentKind;
import gatescope.lesson.LessonWord;
import gatescope.lesson.Place;
import gatescope.net.CellKind;
import gatescope.train.settings.Fault;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.gates.Brush;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.lab.DetectiveViewModel;
import gatescope.workbench.gates.lab.LayerViewModel;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.window.Page;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;

/** What every action of a lesson does to the workbench. FX thread. */
final class Deeds {
  private final LessonTargets targets;
  private final RunDeeds run;
  private final Map<ActionKind, Deed> deeds = new EnumMap<>(ActionKind.class);

  Deeds(LessonTargets targets, Pointer pointer, ReachViewModel reach) {
    this.targets = targets;
    run = new RunDeeds(targets);
    ForceDeeds force = new ForceDeeds(targets, this::isRead);
    run.addTo(deeds);
    force.addTo(deeds);
    new RaceDeeds(targets.race(), targets.corpus(), run).addTo(deeds);
    addSampling();
    addScore();
    deeds.put(ActionKind.SHOW, Deed.atOnce(a -> pointer.show(word(Place.class, a.get(0)))));
    deeds.put(ActionKind.REACH, new Deed(a -> reach.measure(), () -> !reach.isBusy()));
    deeds.put(
        ActionKind.CELL,
        Deed.atOnce(
            a -> {
              run.refuseWhileActive();
              String name = word(CellKind.class, a.get(0)).name();
              targets.settings().cell().nameProperty().set(name);
            }));
  }

  /** A run that is broken in one way, step by step. */
  List<Step> brokenRun(Fault fault) {
    return run.brokenRun(fault);
  }

  /** How a kind of action is done. */
  Deed of(ActionKind kind) {
    return deeds.get(kind);
  }

  static <E extends Enum<E>> E word(Class<E> type, String word) {
    return LessonWord.get(type, word);
  }

  static double number(String word) {
    return Double.parseDouble(word);
  }

  private void addSampling() {
    SamplingViewModel sampling = targets.sampling();
    deeds.put(
        ActionKind.TEMPERATURE,
        Deed.atOnce(a -> sampling.temperatureProperty().set(number(a.get(0)))));
    deeds.put(
        ActionKind.DICE, Deed.atOnce(a -> sampling.diceProperty().set((long) number(a.get(0)))));
    deeds.put(ActionKind.START_WITH, Deed.atOnce(a -> sampling.seedProperty().set(a.get(0))));
    deeds.put(
        ActionKind.TOP_K,
        Deed.atOnce(a -> cut(sampling.cuts().topKOnProperty(), sampling.cuts().topK(), a.get(0))));
    deeds.put(
        ActionKind.TOP_P,
        Deed.atOnce(a -> cut(sampling.cuts().topPOnProperty(), sampling.cuts().topP(), a.get(0))));
  }

  private static void cut(BooleanProperty on, NumberField field, String limit) {
    boolean off = limit.equals(ArgumentKind.OFF);
    if (!off) {
      field.set(number(limit));
    }
    on.set(!off);
  }

  private void addScore() {
    GateScoreViewModel gates = targets.gates();
    deeds.put(ActionKind.PROBE, Deed.atOnce(a -> gates.probeProperty().set(a.get(0))));
    deeds.put(
        ActionKind.LAYER,
        Deed.atOnce(a -> gates.selectedLayerProperty().set((int) number(a.get(0)) - 1)));
    deeds.put(
        ActionKind.UNIT,
        Deed.atOnce(a -> gates.selectedUnitProperty().set((int) number(a.get(0)))));
    deeds.put(
        ActionKind.STEP,
        Deed.atOnce(a -> gates.selectedStepProperty().set((int) number(a.get(0)))));
    deeds.put(
        ActionKind.GATE,
        Deed.atOnce(a -> targets.gateLab().selection().gateProperty().set(a.get(0))));
    deeds.put(ActionKind.BRUSH, Deed.when(this::isRead, a -> brush(a.get(0))));
    deeds.put(ActionKind.ORDER, Deed.atOnce(a -> order(word(RowOrder.class, a.get(0)))));
    deeds.put(ActionKind.FREEZE, Deed.atOnce(a -> gates.moments().frozenProperty().set(true)));
    deeds.put(ActionKind.FOLLOW, Deed.atOnce(a -> gates.moments().frozenProperty().set(false)));
    deeds.put(ActionKind.PIN, Deed.when(this::isRead, a -> pin()));
    DetectiveViewModel detective = targets.gateLab().detective();
    deeds.put(
        ActionKind.FIND_UNIT,
        new Deed(
            this::isRead,
            a -> {
              goToLab();
              detective.kindNameProperty().set(word(TextRule.Kind.class, a.get(0)).name());
              detective.search();
            },
            this::selectFound));
    deeds.put(ActionKind.KEEPER, Deed.when(this::isRead, a -> selectKeeper()));
  }

  /** Whether the probe has been read by the present network, or there is none that could. */
  private boolean isRead() {
    boolean network = targets.training().parametersProperty().get() != null;
    boolean read = targets.gates().traceProperty().get() != null && !targets.gates().isReading();
    return read || !network;
  }

  private void requireModel() throws NoticeException {
    if (targets.gates().traceProperty().get() == null) {
      throw refusal("lessonTrainFirst");
    }
  }

  static NoticeException refusal(String key, Object... arguments) {
    return new NoticeException(Notice.of(key, arguments));
  }

  private void pin() throws NoticeException {
    requireModel();
    if (targets.gates().moments().pinnedProperty().get() == null) {
      targets.gates().moments().pin();
    }
  }

  private void order(RowOrder order) {
    if (order == RowOrder.AGREEMENT) {
      targets.gateLab().detective().orderRows();
    } else {
      targets.gates().orderNameProperty().set(order.name());
    }
  }

  private void brush(String text) throws NoticeException {
    requireModel();
    List<String> symbols = targets.gates().symbols();
    for (int from = 0; from < symbols.size(); from++) {
      int to = matchEnd(symbols, from, text);
      if (to > from) {
        targets.gates().brushProperty().set(new Brush(from, to - 1));
        return;
      }
    }
    throw refusal("lessonBrushMissing", text);
  }

  /** Where a text ends that begins at a symbol, or the same place if it does not stand there. */
  private static int matchEnd(List<String> symbols, int from, String text) {
    StringBuilder read = new StringBuilder();
    int to = from;
    while (to < symbols.size() && read.length() < text.length()) {
      read.append(symbols.get(to++));
    }
    return read.toString().equals(text) ? to : from;
  }

  private boolean selectFound() throws NoticeException {
    DetectiveViewModel detective = targets.gateLab().detective();
    if (detective.busyProperty().get()) {
      return false;
    }
    if (detective.rowsProperty().get().isEmpty()) {
      Notice reason = detective.noticeProperty().get();
      throw reason == null ? refusal("lessonTrainFirst") : new NoticeException(reason);
    }
    detective.select(detective.rowsProperty().get().get(0));
    return true;
  }

  private void selectKeeper() throws NoticeException {
    goToLab();
    LayerViewModel layer = targets.gateLab().layer();
    layer.select(layer.halfLivesProperty().get().get(0));
  }

  /** Out of sight the Gate lab looks at nothing. */
  private void goToLab() throws NoticeException {
    requireModel();
    targets.page().set(Page.GATES);
    if (targets.gateLab().layer().halfLivesProperty().get().isEmpty()) {
      throw refusal("lessonTrainFirst");
    }
  }
}
