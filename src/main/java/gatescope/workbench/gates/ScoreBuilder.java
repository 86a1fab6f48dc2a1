package gatescope.workbench.gates;

import gatescope.explain.GateTrace;
import gatescope.net.Gate;
import gatescope.text.Vocabulary;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.common.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes what the gate score draws from traces; the numbers stay where they are. */
final class ScoreBuilder {
  private final Messages messages;

  ScoreBuilder(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param comparing whether to show what changed since the pinned moment, if there is one
   */
  ScoreData build(ScoreTake take, boolean comparing) {
    boolean difference = comparing && take.pinned() != null;
    List<Stave> staves =
        IntStream.range(0, take.trace().gates().size())
            .mapToObj(gate -> difference ? difference(take, gate) : stave(take, gate))
            .toList();
    return new ScoreData(
        text(take), staves, take.rows().stream().mapToInt(Integer::intValue).toArray());
  }

  private Stave stave(ScoreTake take, int index) {
    GateTrace trace = take.trace();
    Gate gate = trace.gates().get(index);
    int layer = take.layer();
    return new Stave(
        gate.symbol(),
        messages.text("gate_" + trace.shape().cell() + "_" + gate.symbol()),
        domain(gate),
        (unit, step) -> trace.value(layer, index, step, unit));
  }

  private Stave difference(ScoreTake take, int index) {
    GateTrace now = take.trace();
    GateTrace then = take.pinned();
    Gate gate = now.gates().get(index);
    int layer = take.layer();
    return new Stave(
        gate.symbol(),
        messages.text("gateDifference", gate.symbol(), take.request().pinned().step()),
        domain(gate).ofDifference(),
        (unit, step) -> now.value(layer, index, step, unit) - then.value(layer, index, step, unit));
  }

  private static Stave.Domain domain(Gate gate) {
    return gate.signed() ? Stave.Domain.SIGNED : Stave.Domain.UNIT;
  }

  private static ScoreText text(ScoreTake take) {
    GateTrace trace = take.trace();
    float[] surprise = new float[trace.steps()];
    List<List<ScoreText.Guess>> guesses = new ArrayList<>();
    for (int t = 0; t < surprise.length; t++) {
      surprise[t] = (float) trace.surprise(t);
      guesses.add(guesses(take, t));
    }
    return new ScoreText(
        take.request().symbols().stream().map(Glyph::of).toList(), surprise, guesses);
  }

  private static List<ScoreText.Guess> guesses(ScoreTake take, int step) {
    Vocabulary vocabulary = take.request().vocabulary();
    boolean last = step == take.trace().steps() - 1;
    int next = last ? -1 : take.request().read().get(step + 1).id();
    return IntStream.range(0, take.guesses().count())
        .mapToObj(
            rank -> {
              int id = take.guesses().id(step, rank);
              String glyph = Glyph.of(vocabulary.symbol(id));
              return new ScoreText.Guess(glyph, take.guesses().probability(step, rank), id == next);
            })
        .toList();
  }
}
