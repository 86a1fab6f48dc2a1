package gatescope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkTest {
  private static final Map<String, Ink> OF_WORDS =
      Map.of(
          "-gs-forget-word", Ink.GATE_F,
          "-gs-input-word", Ink.GATE_I,
          "-gs-output-word", Ink.GATE_O,
          "-gs-other-word", Ink.GATE_OTHER);

  /** The letter of a gate beside its dial has the hue that the gate has in every chart. */
  @ParameterizedTest
  @ValueSource(strings = {"f", "i", "g", "o", "z", "r", "n"})
  void aGateHasOneHueInWordsAndCharts(String gate) throws IOException {
    String rule = "\\.gate-" + gate + "\\b[^{]*\\{\\s*-fx-text-fill: ([\\w-]+);";
    Matcher words =
        Pattern.compile(rule).matcher(Files.readString(Path.of("styles/workbench.css")));
    assertTrue(words.find(), gate);
    assertEquals(OF_WORDS.get(words.group(1)), Ink.ofGate(gate));
  }
}
