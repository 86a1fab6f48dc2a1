package gatescope.workbench.lesson;

import gatescope.explain.ForcingPreset;
import gatescope.i18n.NoticeException;
import gatescope.lesson.ActionKind;
import gatescope.lesson.Scope;
import gatescope.workbench.gates.lab.ForceViewModel;
import gatescope.workbench.window.Page;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Actions that hold gates. What is held works only in the Gate lab, so they go there. */
final class ForceDeeds {
  private final LessonTargets targets;
  private final ForceViewModel force;
  private final BooleanSupplier ready;

  /**
   * @param ready whether the probe has been read
   */
  ForceDeeds(LessonTargets targets, BooleanSupplier ready) {
    this.targets = targets;
    this.ready = ready;
    force = targets.gateLab().force();
  }

  void addTo(Map<ActionKind, Deed> deeds) {
    deeds.put(
        ActionKind.FORCE,
        new Deed(
            ready,
            a -> {
              aim(a.get(2));
              if (force.dialsProperty().get().stream()
                  .noneMatch(dial -> dial.symbol().equals(a.get(0)))) {
                throw Deeds.refusal("lessonGateMissing", a.get(0));
              }
              force.hold(a.get(0), Deeds.number(a.get(1)));
            },
            this::isMeasured));
    deeds.put(
        ActionKind.HABIT,
        new Deed(
            ready,
            a -> {
              aim(a.get(1));
              String habit = Deeds.word(ForcingPreset.class, a.get(0)).name();
              if (!force.presetNames().contains(habit)) {
                throw Deeds.refusal("lessonGateMissing", a.get(0));
              }
              force.usePreset(habit);
            },
            this::isMeasured));
    deeds.put(ActionKind.RELEASE, Deed.atOnce(a -> force.releaseAll()));
  }

  private boolean isMeasured() {
    return force.effectProperty().get() != null || force.heldPlaces() == 0;
  }

  private void aim(String scope) throws NoticeException {
    targets.page().set(Page.GATES);
    if (force.dialsProperty().get().isEmpty() && force.presetNames().isEmpty()) {
      throw Deeds.refusal("lessonTrainFirst");
    }
    force.scopeNameProperty().set(Deeds.word(Scope.class, scope).name());
    if (force.dialsProperty().get().isEmpty()) {
      throw Deeds.refusal("forceBrushNone");
    }
  }
}
