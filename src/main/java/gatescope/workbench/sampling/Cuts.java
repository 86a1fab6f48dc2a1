package gatescope.workbench.sampling;

import gatescope.i18n.Notice;
import gatescope.sample.DrawRule;
import gatescope.workbench.common.NumberField;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Top-k and top-p as a user sets them; a number that is wrong cuts nothing. FX thread. */
public final class Cuts {
  private static final double MOST_SYMBOLS = 1_000_000;

  private final BooleanProperty topKOn = new SimpleBooleanProperty();
  private final BooleanProperty topPOn = new SimpleBooleanProperty();
  private final NumberField topK = NumberField.whole("topK", 1, MOST_SYMBOLS, 5);
  private final NumberField topP = NumberField.real("topP", 0.01, 1, 0.9);

  Cuts() {}

  void addListener(Runnable changed) {
    for (Observable part : List.of(topKOn, topPOn, topK.textProperty(), topP.textProperty())) {
      part.addListener(change -> changed.run());
    }
  }

  DrawRule rule(double temperature) {
    boolean byCount = topKOn.get() && topK.isValid();
    boolean byChance = topPOn.get() && topP.isValid();
    return new DrawRule(
        temperature, byCount ? topK.intValue() : DrawRule.ALL, byChance ? topP.value() : 1);
  }

  /** What is wrong with a cut that is on, or null. */
  Notice problem() {
    Notice wrongCount = topKOn.get() ? topK.problemProperty().get() : null;
    Notice wrongChance = topPOn.get() ? topP.problemProperty().get() : null;
    return wrongCount == null ? wrongChance : wrongCount;
  }

  /** Whether only the likeliest k symbols are drawn. */
  public BooleanProperty topKOnProperty() {
    return topKOn;
  }

  /** k. */
  public NumberField topK() {
    return topK;
  }

  /** Whether only the likeliest symbols that together have the chance p are drawn. */
  public BooleanProperty topPOnProperty() {
    return topPOn;
  }

  /** p. */
  public NumberField topP() {
    return topP;
  }
}
