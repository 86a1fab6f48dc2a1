package gatescope.workbench;

import gatescope.text.Notice;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * All words of the window in the language of the moment; whoever binds to them follows a change.
 */
public final class Messages {
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private static final String BUNDLE = "gatescope.messages";

  private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>();
  private final ObservableMap<String, String> words = FXCollections.observableHashMap();

  /** Starts in the given language, or English if the program does not speak it. */
  public Messages(Locale wanted) {
    // The first listener of the kind that is told first: everyone else finds the new words.
    locale.addListener(change -> load(locale.get()));
    locale.set(
        wanted.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.SIMPLIFIED_CHINESE
            : Locale.ENGLISH);
  }

  private void load(Locale language) {
    ResourceBundle bundle = bundle(language);
    bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
  }

  /** The bundle of a language, without falling back to that of the machine. */
  public static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public ObjectProperty<Locale> localeProperty() {
    return locale;
  }

  public Locale locale() {
    return locale.get();
  }

  /** Key to words; FXML binds to it as {@code ${words.key}}. */
  public ObservableMap<String, String> words() {
    return words;
  }

  /** The words of a key, with arguments in the manner of {@link MessageFormat}. */
  public String text(String key, Object... arguments) {
    String pattern = words.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, locale.get()).format(arguments);
  }

  /**
   * The sentence of a notice; a notice among its arguments becomes a sentence too. Null gives "".
   */
  public String text(Notice notice) {
    if (notice == null) {
      return "";
    }
    Object[] arguments =
        notice.arguments().stream().map(a -> a instanceof Notice n ? text(n) : a).toArray();
    return text(notice.key(), arguments);
  }

  /** Follows both a notice and the language. */
  public StringBinding bind(ObservableValue<Notice> notice) {
    return Bindings.createStringBinding(() -> text(notice.getValue()), notice, locale);
  }
}
