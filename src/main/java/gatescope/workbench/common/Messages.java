package gatescope.workbench.common;

import gatescope.i18n.Notice;
import gatescope.i18n.Words;
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
  public static final List<Locale> LANGUAGES = Words.LANGUAGES;

  private final ObjectProperty<Locale> locale = new SimpleObjectProperty<>();
  private final ObservableMap<String, String> words = FXCollections.observableHashMap();
  private Words language;

  /** Starts in the given language, or English if the program does not speak it. */
  public Messages(Locale wanted) {
    // The first listener of the kind that is told first: everyone else finds the new words.
    locale.addListener(change -> load(locale.get()));
    locale.set(new Words(wanted).locale());
  }

  private void load(Locale wanted) {
    language = new Words(wanted);
    ResourceBundle bundle = bundle(wanted);
    bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
  }

  /** The bundle of a language, without falling back to that of the machine. */
  public static ResourceBundle bundle(Locale language) {
    return Words.bundle(language);
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
    return language.text(key, arguments);
  }

  /**
   * The sentence of a notice; a notice among its arguments becomes a sentence too. Null gives "".
   */
  public String text(Notice notice) {
    return notice == null ? "" : language.text(notice);
  }

  /** Follows both a notice and the language. */
  public StringBinding bind(ObservableValue<Notice> notice) {
    return Bindings.createStringBinding(() -> text(notice.getValue()), notice, locale);
  }
}
