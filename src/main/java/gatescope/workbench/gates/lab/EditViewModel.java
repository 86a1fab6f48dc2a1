package gatescope.workbench.gates.lab;

import gatescope.explain.TraceDifference;
import gatescope.explain.Tracer;
import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.net.Gate;
import gatescope.sample.Prompt;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.common.LatestWork;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The probe with its selected symbol changed: which gates and predictions change, how long. */
public final class EditViewModel {
  /** Predictions that differ by less are the same for a reader. */
  private static final double NOTICEABLE = 0.1;

  private final LabSelection selection;
  private final Kernels kernels;
  private final LatestWork task;
  private final StringProperty replacement = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<EditEffect> effect = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private LabFocus asked;

  EditViewModel(LabSelection selection, Background background, Kernels kernels) {
    this.selection = selection;
    this.kernels = kernels;
    task = new LatestWork(background);
    selection.focusProperty().addListener(change -> refresh());
    replacement.addListener(
        change -> {
          asked = null;
          refresh();
        });
    refresh();
  }

  private void refresh() {
    LabFocus focus = selection.focusProperty().get();
    if (focus == null) {
      nothing(Notice.of("forceNothing"));
      return;
    }
    List<Integer> ids = Prompt.of(replacement.get(), focus.corpus()).ids();
    int step = focus.place().step();
    if (replacement.get().isEmpty()) {
      nothing(Notice.of("editType", focus.glyph(step), step));
    } else if (ids.isEmpty()) {
      nothing(Notice.of("editUnknown", replacement.get()));
    } else if (!isAsked(focus)) {
      asked = focus;
      read(focus, ids.get(0));
    }
  }

  private void nothing(Notice why) {
    task.drop();
    asked = null;
    effect.set(null);
    notice.set(why);
  }

  private boolean isAsked(LabFocus focus) {
    return focus.hasSameTrace(asked)
        && focus.place().step() == asked.place().step()
        && focus.place().layer() == asked.place().layer();
  }

  private void read(LabFocus focus, int id) {
    task.wish(
        () -> effect(focus, id, kernels),
        result -> {
          effect.set(result);
          notice.set(sentence(focus, result));
        },
        failure -> notice.set(Failures.notice(failure)));
  }

  private static EditEffect effect(LabFocus focus, int id, Kernels kernels) {
    int step = focus.place().step();
    List<Integer> edited = new ArrayList<>(focus.trace().ids());
    edited.set(step, id);
    TraceDifference difference =
        new TraceDifference(
            focus.trace(), Tracer.trace(focus.parameters(), edited, focus.forcing(), kernels));
    List<UnitLines.Line> gates = new ArrayList<>();
    for (Gate gate : focus.trace().gates()) {
      gates.add(line(focus, gate, difference));
    }
    List<String> glyphs = new ArrayList<>();
    List<Double> divergence = new ArrayList<>();
    for (int t = 0; t < difference.steps(); t++) {
      glyphs.add(focus.glyph(t));
      divergence.add(difference.divergence(t));
    }
    String glyph = Glyph.of(focus.corpus().vocabulary().symbol(id));
    return new EditEffect(
        List.copyOf(glyphs),
        step,
        glyph,
        List.copyOf(gates),
        List.copyOf(divergence),
        difference.lasting(NOTICEABLE));
  }

  private static UnitLines.Line line(LabFocus focus, Gate gate, TraceDifference difference) {
    int index = focus.trace().gates().indexOf(gate);
    List<Float> means = new ArrayList<>();
    for (int t = 0; t < difference.steps(); t++) {
      means.add((float) difference.mean(focus.place().layer(), index, t));
    }
    return new UnitLines.Line(gate.symbol(), gate.signed(), List.copyOf(means));
  }

  private static Notice sentence(LabFocus focus, EditEffect result) {
    String old = focus.glyph(result.step());
    return result.lasting() == 0
        ? Notice.of("editNoEffect", old, result.replacement(), NOTICEABLE)
        : Notice.of("editEffect", old, result.replacement(), result.lasting(), NOTICEABLE);
  }

  /** What stands in place of the selected symbol; only its first symbol counts. */
  public StringProperty replacementProperty() {
    return replacement;
  }

  /** What the change does, or null. */
  public ReadOnlyObjectProperty<EditEffect> effectProperty() {
    return effect.getReadOnlyProperty();
  }

  /** What to do, or how long the change lasts. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
