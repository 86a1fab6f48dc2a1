package gatescope.workbench.window;

import gatescope.i18n.Notice;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A lock on controls that opens with a PIN, for as long as the program runs. FX thread.
 *
 * <p>{@link Stage#OPEN} until somebody sets a PIN; then {@link Stage#ARRANGING}, while it is chosen
 * what is locked; then {@link Stage#LOCKED}, until the PIN is given again.
 */
public final class ControlLock {
  /** What the lock does. */
  public enum Stage {
    OPEN,
    ARRANGING,
    LOCKED
  }

  private static final int DIGITS = 4;

  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.OPEN);
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private String pin = "";

  /** Sets a PIN of at least four digits, or opens a closed lock with it; both lead to arranging. */
  public boolean enter(String given) {
    boolean digits = given.length() >= DIGITS && given.chars().allMatch(Character::isDigit);
    if (stage.get() == Stage.OPEN && !digits) {
      problem.set(Notice.of("pinDigits", DIGITS));
    } else if (stage.get() == Stage.LOCKED && !given.equals(pin)) {
      problem.set(Notice.of("pinWrong"));
    } else {
      pin = given;
      problem.set(null);
      stage.set(Stage.ARRANGING);
      return true;
    }
    return false;
  }

  /** Ends arranging. */
  public void close() {
    stage.set(Stage.LOCKED);
  }

  /** Ends arranging and forgets the PIN; nothing is locked any more. */
  public void dissolve() {
    pin = "";
    stage.set(Stage.OPEN);
  }

  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** Why the last PIN was refused, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
