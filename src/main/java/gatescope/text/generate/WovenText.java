package gatescope.text.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Pieces that the authors wrote by hand, woven evenly into pieces from the {@link Grammar} of the
 * same name; {@code every} is the distance from one written piece to the next.
 */
record WovenText(String id, long seed, int symbols, int every) implements TextGenerator {

  @Override
  public String generate() {
    var expansion = new Expansion(Grammar.named(id), new Dice(seed));
    Supplier<String> made = Pieces.distinct(() -> expansion.text("{piece}") + "\n");
    Deque<String> written = new ArrayDeque<>(written());
    int[] since = {0};
    return Pieces.fill(
        symbols,
        "\n",
        () -> since[0]++ % every == 0 && !written.isEmpty() ? written.pop() + "\n" : made.get());
  }

  /** The hand-written pieces, which stand in their resource with an empty line between. */
  List<String> written() {
    return List.of(Grammar.resource(id + "-written.txt").strip().split("\n\n"));
  }
}
