package gatescope.workbench.gates;

import gatescope.explain.RowOrder;
import gatescope.explain.TextRule;
import gatescope.net.Forcing;
import gatescope.sample.Prompt;
import gatescope.text.Vocabulary;
import gatescope.train.ParameterSnapshot;
import java.util.List;

/**
 * What the gate score is asked to show.
 *
 * @param shown the parameters to trace
 * @param pinned those to compare with, or null
 * @param forcing what is held while the first of them read
 * @param read the symbols to read, all known to the network
 * @param vocabulary of the network
 * @param arrangement of the rows
 */
record ScoreRequest(
    ParameterSnapshot shown,
    ParameterSnapshot pinned,
    Forcing forcing,
    List<Prompt.Symbol> read,
    Vocabulary vocabulary,
    Arrangement arrangement) {

  /**
   * In which order the units of a layer stand.
   *
   * @param rule that units are ordered by when they are ordered by agreement
   * @param brush whose units rise to the top, or null
   * @param brushed the symbol of the gate that the brush looks at
   * @param threshold of that gate
   */
  record Arrangement(
      int layer, RowOrder order, TextRule rule, Brush brush, String brushed, double threshold) {}

  /** Whether another request has the same trace, if it reads the same symbols. */
  boolean isForcedAs(ScoreRequest other) {
    return shown == other.shown && forcing == other.forcing;
  }

  List<Integer> ids() {
    return read.stream().map(Prompt.Symbol::id).toList();
  }

  List<String> symbols() {
    return read.stream().map(Prompt.Symbol::text).toList();
  }
}
