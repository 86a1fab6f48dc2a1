package gatescope.workbench.training;

import gatescope.i18n.Notice;
import java.util.List;

/**
 * A symbol as the network sees it.
 *
 * @param id in the vocabulary
 * @param glyph for the eye
 * @param facts id, count, rank and share as a sentence
 * @param encoding what the row is: one-hot, or the embedding at a step of the training
 * @param row V zeros and a one, or E learned numbers
 */
public record EncodedSymbol(int id, String glyph, Notice facts, Notice encoding, List<Float> row) {
  public EncodedSymbol {
    row = List.copyOf(row);
  }
}
