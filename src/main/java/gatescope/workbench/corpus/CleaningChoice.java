package gatescope.workbench.corpus;

import gatescope.text.clean.CleaningKind;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A step of cleaning that may be switched on. FX thread. */
public final class CleaningChoice {
  private final CleaningKind kind;
  private final BooleanProperty chosen = new SimpleBooleanProperty();

  CleaningChoice(CleaningKind kind) {
    this.kind = kind;
  }

  public CleaningKind kind() {
    return kind;
  }

  /** The name of its words in the bundles. */
  public String key() {
    return "cleaning_" + kind;
  }

  public BooleanProperty chosenProperty() {
    return chosen;
  }
}
