package gatescope.workbench.common;

import gatescope.i18n.Notice;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number that a user types: the text as typed, and what is wrong with it. */
public final class NumberField {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private final String key;
  private final double min;
  private final double max;
  private final boolean whole;
  private final double usual;
  private final StringProperty text = new SimpleStringProperty();
  private final ObjectBinding<Notice> problem;

  private NumberField(String key, double min, double max, boolean whole, double first) {
    this.key = key;
    this.min = min;
    this.max = max;
    this.whole = whole;
    usual = first;
    set(first);
    problem = Bindings.createObjectBinding(this::check, text);
  }

  /** A whole number from min to max. */
  public static NumberField whole(String key, double min, double max, double first) {
    return new NumberField(key, min, max, true, first);
  }

  /** Any number from min to max. */
  public static NumberField real(String key, double min, double max, double first) {
    return new NumberField(key, min, max, false, first);
  }

  /** The name of its words in the bundles. */
  public String key() {
    return key;
  }

  public StringProperty textProperty() {
    return text;
  }

  /** A sentence that says what may be typed, or null if the number is good. */
  public ObjectBinding<Notice> problemProperty() {
    return problem;
  }

  public boolean isValid() {
    return check() == null;
  }

  /** Whether it is another number than at first, or none. */
  public boolean isUnusual() {
    return parse() != usual;
  }

  /** The number; only if valid. */
  public double value() {
    return parse();
  }

  public int intValue() {
    return (int) parse();
  }

  public void set(double value) {
    text.set(format(value));
  }

  private String format(double value) {
    if (whole) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return plain(value);
  }

  /** A number with as many of six decimals as it needs, and at least one. */
  public static String plain(double value) {
    String plain = String.format(Locale.ROOT, "%.6f", value);
    return plain.replaceAll("0+$", "").replaceAll("\\.$", ".0");
  }

  private Notice check() {
    double value = parse();
    boolean good = value >= min && value <= max && (!whole || value == Math.rint(value));
    String kind = whole ? "fieldWhole" : "fieldReal";
    return good ? null : Notice.of(kind, Notice.of(key), format(min), format(max));
  }

  private double parse() {
    return parse(text.get(), !whole);
  }

  /**
   * NaN for what is no number; full-width digits are understood, and a decimal comma where there
   * may be decimals.
   */
  public static double parse(String typed, boolean decimals) {
    StringBuilder plain = new StringBuilder();
    typed.strip().codePoints().forEach(c -> plain.append(plain(c, decimals)));
    return NUMBER.matcher(plain).matches() ? Double.parseDouble(plain.toString()) : Double.NaN;
  }

  private static String plain(int codePoint, boolean decimals) {
    int digit = Character.digit(codePoint, 10);
    if (digit >= 0) {
      return Integer.toString(digit);
    }
    boolean point = codePoint == '．' || (codePoint == ',' && decimals);
    return point ? "." : Character.toString(codePoint);
  }
}
