package gatescope.text.generate;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts pieces together until a text is long enough. */
final class Pieces {
  private Pieces() {}

  /** Appends pieces, each followed by {@code end}, up to at least {@code symbols} characters. */
  static String fill(int symbols, String end, Supplier<String> piece) {
    var text = new StringBuilder(symbols + 1000);
    while (text.length() < symbols) {
      text.append(piece.get()).append(end);
    }
    return text.toString();
  }

  /** Passes on the pieces of {@code source} that {@code fit}. */
  static Supplier<String> that(Predicate<String> fit, Supplier<String> source) {
    return () -> Stream.generate(source).filter(fit).findFirst().orElseThrow();
  }

  /** Passes on the pieces of {@code source} that it has not passed on before. */
  static Supplier<String> distinct(Supplier<String> source) {
    Set<String> seen = new HashSet<>();
    return () -> {
      String piece = source.get();
      while (!seen.add(piece)) {
        piece = source.get();
      }
      return piece;
    };
  }
}
