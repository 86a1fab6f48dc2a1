package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormalTextsTest {
  private static final Pattern COUNT = Pattern.compile("(a+)X?(b+)");
  private static final Pattern KEY = Pattern.compile("([A-H])([k-r]+)>([A-H])");
  private static final Pattern SUM = Pattern.compile("(\\d+(?: [+-] \\d+)+) = (\\d+)");

  @Test
  void asManyBFollowAsAWereThere() {
    Set<Integer> counts = new TreeSet<>();
    SampleFiles.lines("counting.txt")
        .forEach(
            line -> {
              Matcher count = COUNT.matcher(line);
              assertTrue(count.matches(), line);
              assertEquals(count.group(1).length(), count.group(2).length(), line);
              counts.add(count.group(1).length());
            });
    assertEquals(IntStream.rangeClosed(1, Counting.HIGHEST).boxed().toList(), List.copyOf(counts));
  }

  @Test
  void nestedBracketsCloseInOrderAndReachTheGreatestDepth() {
    int deepest =
        SampleFiles.lines("nested.txt")
            .mapToInt(line -> Brackets.depth(line, Nested.OPENING, Nested.CLOSING))
            .max()
            .orElseThrow();
    assertEquals(Nested.DEEPEST, deepest);
  }

  @Test
  void everyKeyReturnsAfterOneOfTheGaps() {
    assertEquals(Set.copyOf(Keys.GAPS), gaps("keys.txt"));
    assertEquals(Set.of(Keys.LONG_GAP), gaps("gap-80.txt"));
  }

  private static Set<Integer> gaps(String file) {
    return SampleFiles.lines(file)
        .map(
            line -> {
              Matcher key = KEY.matcher(line);
              assertTrue(key.matches(), line);
              assertEquals(key.group(1), key.group(3), line);
              return line.length() - 2;
            })
        .collect(Collectors.toSet());
  }

  @Test
  void sumsAreRightAndBothSidesOfADateAreTheSameDay() {
    SampleFiles.lines("dates-and-sums.txt")
        .forEach(
            line -> {
              Matcher sum = SUM.matcher(line);
              if (sum.matches()) {
                assertEquals(Integer.parseInt(sum.group(2)), value(sum.group(1)), line);
              } else {
                String[] sides = line.split(" = ");
                assertEquals(day(sides[0]), day(sides[1]), line);
              }
            });
  }

  private static int value(String sum) {
    int value = 0;
    for (String term : sum.replace("- ", "-").replace("+ ", "").split(" ")) {
      value += Integer.parseInt(term);
    }
    return value;
  }

  /** The day that {@code text} names: every form is read by its own pattern, not by its writer. */
  private static LocalDate day(String text) {
    String months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    Matcher named = Pattern.compile("(?:(\\w+day), )?(\\d+) (\\w{3})\\w* (\\d{4})").matcher(text);
    if (named.matches()) {
      int month = months.indexOf(named.group(3)) / 3 + 1;
      var day = LocalDate.of(number(named.group(4)), month, number(named.group(2)));
      assertTrue(
          named.group(1) == null || day.getDayOfWeek().name().equalsIgnoreCase(named.group(1)),
          text);
      return day;
    }
    String[] parts = text.split("[-/ ,]+");
    if (text.contains("-")) {
      return LocalDate.parse(text);
    }
    return text.contains("/")
        ? LocalDate.of(number(parts[2]), number(parts[1]), number(parts[0]))
        : LocalDate.of(number(parts[2]), months.indexOf(parts[0]) / 3 + 1, number(parts[1]));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
