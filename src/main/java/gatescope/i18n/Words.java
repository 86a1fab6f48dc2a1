package gatescope.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** All words of the program in one language. Immutable; any thread. */
public final class Words {
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  private static final String BUNDLE = "gatescope.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  /** The words of the given language, or English if the program does not speak it. */
  public Words(Locale wanted) {
    boolean chinese = wanted.getLanguage().equals(Locale.CHINESE.getLanguage());
    locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    bundle = bundle(locale);
  }

  /** The bundle of a language, without falling back to that of the machine. */
  public static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  /** The words of a key, with arguments in the manner of {@link MessageFormat}. */
  public String text(String key, Object... arguments) {
    if (!bundle.containsKey(key)) {
      throw new IllegalArgumentException("no words for " + key);
    }
    String pattern = bundle.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The sentence of a notice; a notice among its arguments becomes a sentence too. */
  public String text(Notice notice) {
    Object[] arguments =
        notice.arguments().stream().map(a -> a instanceof Notice n ? text(n) : a).toArray();
    return text(notice.key(), arguments);
  }
}
