package gatescope.workbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
  @ParameterizedTest
  @EnumSource
  void longTextsAreReadLessOften(Preset preset) {
    assertTrue(preset.epochs(10_000) > preset.epochs(1_000_000));
    assertEquals(1, preset.epochs(1_000_000_000));
    assertEquals(500, preset.epochs(90));
  }
}
