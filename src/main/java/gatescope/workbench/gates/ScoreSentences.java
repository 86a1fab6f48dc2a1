package gatescope.workbench.gates;

import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.Numbers;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** What the gate score says about itself in words. FX thread. */
public final class ScoreSentences {
  private final GateScoreViewModel gates;
  private final Messages messages;
  private final StringBinding description;
  private final StringBinding moment;
  private final StringBinding brushed;

  public ScoreSentences(GateScoreViewModel gates, Messages messages) {
    this.gates = gates;
    this.messages = messages;
    ScoreMoments moments = gates.moments();
    description =
        Bindings.createStringBinding(
            this::describe,
            gates.scoreProperty(),
            gates.selectedUnitProperty(),
            gates.selectedStepProperty(),
            messages.localeProperty());
    moment =
        Bindings.createStringBinding(
            this::describeMoment,
            moments.shownProperty(),
            moments.pinnedProperty(),
            moments.frozenProperty(),
            moments.comparingProperty(),
            messages.localeProperty());
    brushed =
        Bindings.createStringBinding(
            this::describeBrush,
            gates.brushProperty(),
            gates.brushedUnitsProperty(),
            messages.localeProperty());
  }

  /** The chart in a sentence, and the values of the selected cell. */
  public StringBinding description() {
    return description;
  }

  /** Which moment of the training is on show; empty before there is one. */
  public StringBinding moment() {
    return moment;
  }

  /** How many units follow the brush; empty without one. */
  public StringBinding brushed() {
    return brushed;
  }

  private String describe() {
    ScoreData data = gates.scoreProperty().get();
    if (data == null) {
      return messages.text("gatesEmpty");
    }
    String chart =
        messages.text(
            "gatesSentence",
            data.staves().size(),
            gates.selectedLayerProperty().get() + 1,
            data.units(),
            data.steps());
    int unit = gates.selectedUnitProperty().get();
    int step = gates.selectedStepProperty().get();
    boolean known = unit >= 0 && unit < data.units() && step >= 0 && step < data.steps();
    return known ? values(data, unit, step) + " " + chart : chart;
  }

  private String values(ScoreData data, int unit, int step) {
    String values =
        data.staves().stream()
            .map(stave -> stave.key() + " " + Numbers.signed(stave.at(unit, step)))
            .collect(Collectors.joining(", "));
    return messages.text("gatesSelected", unit, data.glyphs().get(step), step, values);
  }

  private String describeMoment() {
    ParameterSnapshot shown = gates.moments().shownProperty().get();
    ParameterSnapshot pinned = gates.moments().pinnedProperty().get();
    if (shown == null) {
      return "";
    }
    if (gates.moments().comparingProperty().get()) {
      return pinned == null
          ? messages.text("momentPinFirst")
          : messages.text("momentCompared", shown.step(), pinned.step());
    }
    boolean frozen = gates.moments().frozenProperty().get();
    return messages.text(frozen ? "momentFrozen" : "momentFollowed", shown.step());
  }

  private String describeBrush() {
    Brush brush = gates.brushProperty().get();
    return brush == null
        ? ""
        : messages.text(
            "gatesBrushed", gates.brushedUnitsProperty().get().size(), brush.from(), brush.to());
  }
}
