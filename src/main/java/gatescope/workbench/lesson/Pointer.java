package gatescope.workbench.lesson;

import gatescope.lesson.Place;
import gatescope.workbench.gates.lab.GateLab;
import gatescope.workbench.gates.lab.LabPanel;
import gatescope.workbench.runs.RunsTab;
import gatescope.workbench.sampling.lab.LabTab;
import gatescope.workbench.sampling.lab.SamplingLabViewModel;
import gatescope.workbench.window.Page;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Goes to a place on the screen and asks the view to point at it. FX thread. */
public final class Pointer {
  private final ObjectProperty<Page> page;
  private final GateLab gateLab;
  private final SamplingLabViewModel samplingLab;
  private final ObjectProperty<RunsTab> runs;
  private final ReadOnlyObjectWrapper<Place> pointed = new ReadOnlyObjectWrapper<>();

  Pointer(
      ObjectProperty<Page> page,
      GateLab gateLab,
      SamplingLabViewModel samplingLab,
      ObjectProperty<RunsTab> runs) {
    this.page = page;
    this.gateLab = gateLab;
    this.samplingLab = samplingLab;
    this.runs = runs;
  }

  /** Opens the page and panel of a place and points at it. */
  public void show(Place place) {
    page.set(page(place));
    LabPanel panel = panel(place);
    if (panel != null) {
      gateLab.panelProperty().set(panel);
    }
    LabTab tab = tab(place);
    if (tab != null) {
      samplingLab.tabProperty().set(tab);
    }
    RunsTab part = runsTab(place);
    if (part != null) {
      runs.set(part);
    }
    pointed.set(null);
    pointed.set(place);
  }

  /** Whether the page and panel of a place are open. */
  boolean isOn(Place place) {
    LabPanel panel = panel(place);
    LabTab tab = tab(place);
    RunsTab part = runsTab(place);
    return page.get() == page(place)
        && (panel == null || panel == gateLab.panelProperty().get())
        && (tab == null || tab == samplingLab.tabProperty().get())
        && (part == null || part == runs.get());
  }

  private Page page(Place place) {
    return switch (place) {
      case WORKBENCH, TEXTS, MODEL, TRAINING, EVENTS, CURVES, SCORE, TEMPERATURE, BARS, GENERATED ->
          Page.WORKBENCH;
      case GATES, STAVES, CELL, FORCE, UNITS, DETECTIVE, EDIT, LEDGER, TIME -> Page.GATES;
      case SAMPLING, WRITE, SURPRISE, MAP, GUESS -> Page.SAMPLING;
      case CORPUS, FIGURES, EXCERPT, SYMBOLS, RECIPE -> Page.CORPUS;
      case RUNS, HISTORY, COMPARE, RACE -> Page.RUNS;
      case STATUS -> page.get();
    };
  }

  private static LabPanel panel(Place place) {
    return switch (place) {
      case CELL -> LabPanel.CELL;
      case FORCE -> LabPanel.FORCE;
      case UNITS -> LabPanel.UNITS;
      case DETECTIVE -> LabPanel.DETECTIVE;
      case EDIT -> LabPanel.EDIT;
      default -> null;
    };
  }

  private static LabTab tab(Place place) {
    return switch (place) {
      case WRITE -> LabTab.WRITE;
      case SURPRISE -> LabTab.SURPRISE;
      case MAP -> LabTab.MAP;
      case GUESS -> LabTab.GUESS;
      default -> null;
    };
  }

  private static RunsTab runsTab(Place place) {
    return switch (place) {
      case HISTORY -> RunsTab.HISTORY;
      case COMPARE -> RunsTab.COMPARE;
      case RACE -> RunsTab.RACE;
      default -> null;
    };
  }

  /** What was last pointed at, or null. */
  public ReadOnlyObjectProperty<Place> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }
}
