package gatescope.workbench.gates;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** The selected unit and step, and the walk of the step along the text. FX thread. */
public final class ScoreCursor {
  static final double SLOWEST = 0.5;
  static final double FASTEST = 32;
  private static final double SECOND = 1e9;

  private final IntegerProperty unit = new SimpleIntegerProperty(-1);
  private final IntegerProperty step = new SimpleIntegerProperty(-1);
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final DoubleProperty speed = new SimpleDoubleProperty(2);
  private int units;
  private int steps;
  private long lastStep;

  ScoreCursor() {
    playing.addListener((property, before, now) -> startOrStop(now));
  }

  /** Tells how many units and steps there are; a selection that is gone is dropped. */
  void setSize(int newUnits, int newSteps) {
    units = newUnits;
    steps = newSteps;
    if (unit.get() >= units) {
      unit.set(-1);
    }
    if (step.get() >= steps) {
      step.set(-1);
    }
    if (steps == 0) {
      playing.set(false);
    }
  }

  private void startOrStop(boolean start) {
    lastStep = 0;
    if (start && steps == 0) {
      playing.set(false);
    } else if (start && step.get() >= steps - 1) {
      step.set(-1);
    }
  }

  /** Walks on when it is time; called once per frame. */
  void pulse(long nanoTime) {
    if (!playing.get() || nanoTime - lastStep < SECOND / speed.get()) {
      return;
    }
    lastStep = nanoTime;
    moveStep(1);
    if (step.get() == steps - 1) {
      playing.set(false);
    }
  }

  /** Selects the step so many further on, within the text. */
  public void moveStep(int by) {
    if (steps > 0) {
      step.set(Math.max(0, Math.min(steps - 1, step.get() + by)));
    }
  }

  /** Walks twice as fast, up to 32 steps a second. */
  public void faster() {
    speed.set(Math.min(FASTEST, speed.get() * 2));
  }

  /** Walks half as fast, down to a step in two seconds. */
  public void slower() {
    speed.set(Math.max(SLOWEST, speed.get() / 2));
  }

  /** The selected unit, counted from 0, or −1. */
  public IntegerProperty unitProperty() {
    return unit;
  }

  /** The selected step, counted from 0, or −1. */
  public IntegerProperty stepProperty() {
    return step;
  }

  /** Whether the step walks along the text; ends by itself at the end of the text. */
  public BooleanProperty playingProperty() {
    return playing;
  }

  /** Steps per second. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  int units() {
    return units;
  }
}
