package gatescope.text.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TunesTest {
  private static final Map<String, Integer> EIGHTHS =
      Map.of("4/4", 8, "6/8", 6, "3/4", 6, "2/4", 4);
  private static final Pattern NOTE = Pattern.compile("[A-Ga-g],?(\\d?)");
  private static final List<String> TUNES =
      List.of(SampleFiles.read("tunes.abc.txt").strip().split("\n\n"));

  @Test
  void everyTuneHasAValidHeaderAndItsNumber() {
    for (int tune = 0; tune < TUNES.size(); tune++) {
      String header =
          "X:" + (tune + 1) + "\nT:The [\\w' ]+\nR:\\w+\nM:\\d/\\d\nL:1/8\nK:[A-G](m|dor)?\n";
      assertTrue(Pattern.compile("^" + header).matcher(TUNES.get(tune)).find(), TUNES.get(tune));
    }
  }

  @Test
  void everyPartHasEightBarsThatAddUpToTheMetre() {
    for (String tune : TUNES) {
      int eighths = EIGHTHS.get(tune.replaceAll("(?s).*\nM:(\\S+).*", "$1"));
      String[] parts = tune.substring(tune.indexOf("|:") + 2).split(":\\|\n\\|:");
      assertEquals(2, parts.length, tune);
      for (String part : parts) {
        List<String> bars = List.of(part.replace(":|", "").strip().split("\\|"));
        assertEquals(8, bars.size(), tune);
        bars.forEach(bar -> assertEquals(eighths, length(bar), () -> bar + " in " + tune));
      }
    }
  }

  private static int length(String bar) {
    assertEquals("", NOTE.matcher(bar).replaceAll("").strip(), bar);
    return NOTE.matcher(bar)
        .results()
        .mapToInt(note -> note.group(1).isEmpty() ? 1 : Integer.parseInt(note.group(1)))
        .sum();
  }
}
