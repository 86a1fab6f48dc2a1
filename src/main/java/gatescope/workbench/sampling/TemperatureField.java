package gatescope.workbench.sampling;

import gatescope.i18n.Notice;
import gatescope.workbench.common.NumberField;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A temperature that a user types: any number from 0, or ∞. */
public final class TemperatureField {
  private static final String INFINITY = "∞";

  private final StringProperty text = new SimpleStringProperty();
  private final ObjectBinding<Notice> problem;

  public TemperatureField(double first) {
    set(first);
    problem =
        Bindings.createObjectBinding(() -> isValid() ? null : Notice.of("temperatureWrong"), text);
  }

  /** How a temperature is written: two digits, or the sign of infinity. */
  public static String format(double temperature) {
    return Double.isInfinite(temperature)
        ? INFINITY
        : String.format(Locale.ROOT, "%.2f", temperature);
  }

  /** Reads what was typed as in other fields, or ∞; NaN if it is no temperature. */
  public static double parse(String typed) {
    if (typed.strip().equals(INFINITY)) {
      return Double.POSITIVE_INFINITY;
    }
    double value = NumberField.parse(typed, true);
    return value >= 0 ? value : Double.NaN;
  }

  public void set(double temperature) {
    text.set(format(temperature));
  }

  public StringProperty textProperty() {
    return text;
  }

  public boolean isValid() {
    return !Double.isNaN(value());
  }

  /** The temperature; NaN if it is not valid. */
  public double value() {
    return parse(text.get());
  }

  /** A sentence that says what may be typed, or null if the temperature is good. */
  public ObjectBinding<Notice> problemProperty() {
    return problem;
  }
}
