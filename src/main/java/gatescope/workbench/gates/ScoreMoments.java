package gatescope.workbench.gates;

import gatescope.train.ParameterSnapshot;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The moments of the training that the gate score is about: the one on show, which follows the
 * newest parameters unless it is frozen, and a pinned one to compare with. FX thread.
 */
public final class ScoreMoments {
  private final ObservableValue<ParameterSnapshot> newest;
  private final ReadOnlyObjectWrapper<ParameterSnapshot> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ParameterSnapshot> pinned = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty frozen = new SimpleBooleanProperty();
  private final BooleanProperty comparing = new SimpleBooleanProperty();

  ScoreMoments(ObservableValue<ParameterSnapshot> newest) {
    this.newest = newest;
    newest.addListener(change -> follow());
    frozen.addListener(change -> follow());
    follow();
  }

  private void follow() {
    ParameterSnapshot now = newest.getValue();
    if (now == null) {
      shown.set(null);
      pinned.set(null);
      comparing.set(false);
      frozen.set(false);
    } else if (!frozen.get()) {
      shown.set(now);
    }
  }

  /** Freezes at a moment, such as one of the run's past; nothing happens before there is a run. */
  public void freezeAt(ParameterSnapshot moment) {
    if (newest.getValue() != null) {
      frozen.set(true);
      shown.set(moment);
    }
  }

  /** Keeps the moment on show to compare later ones with. */
  public void pin() {
    pinned.set(shown.get());
  }

  public void unpin() {
    comparing.set(false);
    pinned.set(null);
  }

  /** The parameters that the staves come from, or null before a run. */
  public ReadOnlyObjectProperty<ParameterSnapshot> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The parameters to compare with, or null. */
  public ReadOnlyObjectProperty<ParameterSnapshot> pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  /** Whether the moment on show stays while training goes on. */
  public BooleanProperty frozenProperty() {
    return frozen;
  }

  /** Whether the staves show what has changed since the pinned moment, if there is one. */
  public BooleanProperty comparingProperty() {
    return comparing;
  }
}
