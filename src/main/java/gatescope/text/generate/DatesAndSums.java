package gatescope.text.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One date in several forms, or a correct sum, per line: teaches translation between fixed forms
 * and how far a small network gets with arithmetic.
 */
final class DatesAndSums implements TextGenerator {
  static final List<String> FORMS =
      List.of("yyyy-MM-dd", "d MMMM yyyy", "MMM d, yyyy", "dd/MM/yyyy", "EEEE, d MMMM yyyy");
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final int DAYS = 200 * 365;
  private static final int SYMBOLS = 220_000;

  @Override
  public String id() {
    return "dates-and-sums";
  }

  @Override
  public String generate() {
    var dice = new Dice(365);
    return Pieces.fill(SYMBOLS, "\n", () -> dice.chance(50) ? date(dice) : sum(dice));
  }

  private static String date(Dice dice) {
    LocalDate day = FIRST.plusDays(dice.between(0, DAYS));
    List<String> forms = dice.shuffled(FORMS);
    return written(day, forms.get(0)) + " = " + written(day, forms.get(1));
  }

  static String written(LocalDate day, String form) {
    return day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));
  }

  private static String sum(Dice dice) {
    int a = dice.between(0, dice.pick(9, 99, 999));
    int b = dice.between(0, dice.pick(9, 99, 999));
    int c = dice.between(0, dice.pick(9, 99));
    return switch (dice.between(0, 2)) {
      case 0 -> a + " + " + b + " = " + (a + b);
      case 1 -> a + b + " - " + b + " = " + a;
      default -> a + " + " + b + " + " + c + " = " + (a + b + c);
    };
  }
}
