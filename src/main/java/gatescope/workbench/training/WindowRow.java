package gatescope.workbench.training;

import java.util.List;

/**
 * A lane of a batch as the network gets it: glyphs read, and below each what is to be predicted.
 *
 * @param inputs T glyphs
 * @param targets T glyphs; "" where nothing is asked
 */
public record WindowRow(List<String> inputs, List<String> targets) {
  public WindowRow {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }
}
