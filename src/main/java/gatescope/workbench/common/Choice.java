package gatescope.workbench.common;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One of several kinds that a user chooses; each has words under a prefix and its name. */
public final class Choice<E extends Enum<E>> {
  private final String prefix;
  private final E usual;
  private final StringProperty name;

  /**
   * @param usual what is chosen at first
   */
  public Choice(String prefix, E usual) {
    this.prefix = prefix;
    this.usual = usual;
    name = new SimpleStringProperty(usual.name());
  }

  /** The kind that is chosen. */
  public E kind() {
    return Enum.valueOf(usual.getDeclaringClass(), name.get());
  }

  /** Whether another kind than the first is chosen. */
  public boolean isUnusual() {
    return kind() != usual;
  }

  /** One of {@link #names}. */
  public StringProperty nameProperty() {
    return name;
  }

  public List<String> names() {
    return Arrays.stream(usual.getDeclaringClass().getEnumConstants()).map(Enum::name).toList();
  }

  /** What the keys of the words begin with. */
  public String prefix() {
    return prefix;
  }
}
