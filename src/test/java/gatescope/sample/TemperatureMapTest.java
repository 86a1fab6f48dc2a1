package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.text.ProgressListener;
import gatescope.text.Tokens;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemperatureMapTest {
  private static final int LENGTH = 400;
  private static final Voice VOICE = Voice.of(Nets.opinionated(1));
  private static final Opening OPENING = new Opening(VOICE, List.of(3, 1), new Dice(8));

  private static TemperatureMap.Point point(double temperature, SuffixArray index) {
    return TemperatureMap.point(OPENING, DrawRule.at(temperature), LENGTH, index, Kernels.best());
  }

  private static SuffixArray index(List<Integer> ids) {
    Tokens.Builder builder = new Tokens.Builder(ids.size(), Nets.SYMBOLS);
    ids.forEach(builder::add);
    return SuffixArray.of(builder.build(), Nets.SYMBOLS, ProgressListener.NONE);
  }

  @Test
  void theSampleIsWhatThePassageWrites() {
    TemperatureMap.Point point = point(0.8, index(List.of(0)));
    List<Drawn> text = DrawnText.begin(OPENING, Kernels.best()).draw(LENGTH, DrawRule.at(0.8));
    assertEquals(text, point.sample());
    double bits = text.stream().mapToDouble(Drawn::surprise).average().orElseThrow();
    assertEquals(bits, point.ownBits(), 1e-5);
    assertEquals(1, point.novel(), "nothing is in a corpus of one symbol");
    assertEquals(
        0,
        point(0.8, index(text.stream().map(Drawn::id).toList())).novel(),
        "all is in a corpus of itself");
  }

  @Test
  void heatMakesVariedAndSurprising() {
    SuffixArray index = index(List.of(0, 1, 2));
    TemperatureMap.Point cold = point(0, index);
    TemperatureMap.Point warm = point(1, index);
    TemperatureMap.Point hot = point(Double.POSITIVE_INFINITY, index);
    assertEquals(0, cold.entropy());
    assertEquals(Math.log(Nets.SYMBOLS) / Math.log(2), hot.entropy(), 1e-9);
    assertTrue(cold.distinct() < warm.distinct() && warm.distinct() < hot.distinct());
    assertTrue(cold.ownBits() < warm.ownBits() && warm.ownBits() < hot.ownBits());
    assertTrue(cold.repeated() > 0.5, "a greedy text of a small network loops");
    assertEquals(0, hot.repeated());
  }

  @Test
  void repeatsAreCounted() {
    int[] ids = {1, 2, 3, 1, 2, 3, 1, 2, 4};
    for (int n = 1; n <= ids.length; n++) {
      Set<List<Integer>> distinct = new HashSet<>();
      int count = ids.length - n + 1;
      for (int k = 0; k < count; k++) {
        distinct.add(Arrays.stream(ids, k, k + n).boxed().toList());
      }
      assertEquals(distinct.size() / (double) count, NGrams.distinct(ids, n), 1e-15);
      assertEquals(1 - distinct.size() / (double) count, NGrams.repeated(ids, n), 1e-15);
    }
    assertTrue(Double.isNaN(NGrams.distinct(ids, 10)));
  }
}
