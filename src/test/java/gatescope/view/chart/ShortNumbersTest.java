package gatescope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, .00",
    "-0.0, −.00",
    "-0.001, −.00",
    "0.94, .94",
    "-0.94, −.94",
    "0.999, 1.00",
    "1, 1.00",
    "-1, −1.00",
    "0.125, .13",
    "-0.125, −.13",
    "1.5, 1.50",
    "1.999, 2.00",
    "2, 2.00",
    "-12.346, −12.35",
    "NaN, NaN"
  })
  void hasTwoPlacesAndNoLeadingZero(float value, String words) {
    assertEquals(words, ShortNumbers.of(value));
  }

  @Test
  void roundsAsFormattingDoes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int k = 0; k < 20_000; k++) {
      float value = (float) (4.2 * random.nextDouble() - 2.1);
      double read = Double.parseDouble(ShortNumbers.of(value).replace('−', '-'));
      assertEquals(Double.parseDouble(String.format(Locale.ROOT, "%.2f", value)), read, 0);
    }
  }

  @Test
  void writesWhatGatesCanBeOnlyOnce() {
    assertSame(ShortNumbers.of(0.501f), ShortNumbers.of(0.499f));
  }
}
