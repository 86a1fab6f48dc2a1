package gatescope.view.chart.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolLayoutTest {
  private static SymbolLayout.Box box(double width) {
    return new SymbolLayout.Box(width, false, false);
  }

  private static List<Integer> lines(SymbolLayout.Box... boxes) {
    return SymbolLayout.wrap(List.of(boxes), 10).stream().map(SymbolLayout.Place::line).toList();
  }

  @Test
  void wrapsBeforeWhatDoesNotFit() {
    assertEquals(List.of(0, 0, 1, 1), lines(box(5), box(5), box(1), box(9)));
  }

  @Test
  void breaksAfterAnEndAndBeforeABeginning() {
    SymbolLayout.Box end = new SymbolLayout.Box(1, false, true);
    SymbolLayout.Box beginning = new SymbolLayout.Box(1, true, false);
    assertEquals(List.of(0, 0, 1, 2), lines(box(1), end, box(1), beginning));
    assertEquals(List.of(0, 1), lines(beginning, beginning));
  }

  @Test
  void whatIsWiderThanTheLineIsCutToIt() {
    SymbolLayout.Place place = SymbolLayout.wrap(List.of(box(3), box(40)), 10).get(1);
    assertEquals(new SymbolLayout.Place(1, 0, 10), place);
  }
}
