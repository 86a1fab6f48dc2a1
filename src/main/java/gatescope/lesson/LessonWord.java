package gatescope.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of lesson files for the constants of an enum: {@code HALF_LIFE} is half-life. */
public final class LessonWord {
  private LessonWord() {}

  /** The word for a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words for all constants, in their order. */
  public static <E extends Enum<E>> List<String> all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(LessonWord::of).toList();
  }

  /** The constant of a word, in small or capital letters. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equalsIgnoreCase(word))
        .findFirst();
  }

  /** The constant of a word that the parser has accepted. */
  public static <E extends Enum<E>> E get(Class<E> type, String word) {
    return find(type, word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
