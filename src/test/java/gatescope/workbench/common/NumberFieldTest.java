package gatescope.workbench.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.workbench.sampling.TemperatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFieldTest {
  private final NumberField whole = NumberField.whole("units", 1, 4096, 64);
  private final NumberField real = NumberField.real("learningRate", 1e-6, 10, 0.005);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"128|128", "' 7 '|7", "１２８|128", "٣٢|32", "1e3|1000", "16.0|16", "4096|4096"})
  void readsWholeNumbers(String typed, int value) {
    whole.textProperty().set(typed);
    assertTrue(whole.isValid(), typed);
    assertEquals(value, whole.intValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "-3",
        "4097",
        "1.5",
        "1,000",
        "4,096",
        "abc",
        "NaN",
        "∞",
        "Infinity",
        "1e99",
        "12x",
        "7f",
        "7d",
        "0x1p3",
        "--1",
        "12 8"
      })
  void refusesWhatIsNoWholeNumberInRange(String typed) {
    whole.textProperty().set(typed);
    assertFalse(whole.isValid(), typed);
    assertNotNull(whole.problemProperty().get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.01|0.01", "0,01|0.01", "０．０１|0.01", "1e-4|0.0001", "10|10", ".5|0.5"})
  void readsRealNumbers(String typed, double value) {
    real.textProperty().set(typed);
    assertTrue(real.isValid(), typed);
    assertEquals(value, real.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-0.1", "10.1", "1e-7", "NaN", "one", "0,0,1", "1.000,5"})
  void refusesWhatIsNoRealNumberInRange(String typed) {
    real.textProperty().set(typed);
    assertFalse(real.isValid(), typed);
    assertNotNull(real.problemProperty().get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.8|0.8", "0,8|0.8", "０．８|0.8", "１|1", "1e1|10", "0|0", "' ∞ '|Infinity"})
  void readsTemperatures(String typed, double value) {
    assertEquals(value, TemperatureField.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1f", "2d", "0x1p3", "NaN", "Infinity", "warm", "-∞"})
  void refusesWhatIsNoTemperature(String typed) {
    assertEquals(Double.NaN, TemperatureField.parse(typed), typed);
  }

  @Test
  void writesWhatItReads() {
    for (double value : new double[] {0.005, 1e-6, 10, 0.25, 3}) {
      real.set(value);
      assertEquals(value, real.value(), real.textProperty().get());
    }
    whole.set(4096);
    assertEquals("4096", whole.textProperty().get());
  }

  @Test
  void theProblemGoesWhenTheTextIsMended() {
    whole.textProperty().set("x");
    assertNotNull(whole.problemProperty().get());
    whole.textProperty().set("8");
    assertEquals(null, whole.problemProperty().get());
  }
}
