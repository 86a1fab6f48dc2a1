package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.sample.StopRule;
import gatescope.workbench.common.NumberField;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where texts end, as a user sets it. FX thread. */
public final class Ending {
  private static final int FIRST_LENGTH = 400;

  private final NumberField length =
      NumberField.whole("labLength", 1, StopRule.MAX_LENGTH, FIRST_LENGTH);
  private final ObjectProperty<String> end = new SimpleObjectProperty<>(StopRule.End.LENGTH.name());
  private final StringProperty phrase = new SimpleStringProperty("");

  Ending() {}

  /** How many symbols at most. */
  public NumberField length() {
    return length;
  }

  /** The keys of what may end a text earlier; each has words under "labEnd_" and its name. */
  public List<String> ends() {
    return Stream.of(StopRule.End.values()).map(Enum::name).toList();
  }

  /** One of {@link #ends}. */
  public ObjectProperty<String> endProperty() {
    return end;
  }

  /** The text after which the text ends, if that is what was chosen. */
  public StringProperty phraseProperty() {
    return phrase;
  }

  private StopRule.End chosen() {
    return StopRule.End.valueOf(end.get());
  }

  /** Why no text can be written so, or null. */
  Notice problem() {
    if (!length.isValid()) {
      return length.problemProperty().get();
    }
    boolean missing = chosen() == StopRule.End.PHRASE && phrase.get().isEmpty();
    return missing ? Notice.of("labPhraseMissing") : null;
  }

  /** Only without a problem. */
  StopRule rule() {
    return new StopRule((long) length.value(), chosen(), phrase.get());
  }
}
