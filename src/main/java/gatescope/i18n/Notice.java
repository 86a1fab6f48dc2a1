package gatescope.i18n;

import java.util.List;

/**
 * A sentence for the person at the screen, in no language yet: a key of the message bundles and its
 * arguments. Whoever shows it looks the key up in the language of the moment.
 */
public record Notice(String key, List<Object> arguments) {
  public static Notice of(String key, Object... arguments) {
    return new Notice(key, List.of(arguments));
  }
}
