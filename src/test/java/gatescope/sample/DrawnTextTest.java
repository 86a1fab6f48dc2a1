package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Lanes;
import gatescope.net.Network;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A text can be taken up at any symbol as if nothing had been written after it. */
class DrawnTextTest {
  private static final int LENGTH = 5000;
  private static final DrawRule RULE = new DrawRule(0.9, 8, 0.99);
  private static final List<Integer> SEED = List.of(3, 1, 4);
  private static final Kernels KERNELS = Kernels.best();

  static Stream<Voice> voices() {
    Parameters first = Nets.opinionated(1);
    Parameters second = Nets.opinionated(CellKind.GRU, 6, 2);
    return Stream.of(Voice.of(first), Voice.blend(first, second, 0.4));
  }

  private static DrawnText begin(Voice voice, long dice) {
    return DrawnText.begin(new Opening(voice, SEED, new Dice(dice)), KERNELS);
  }

  @ParameterizedTest
  @MethodSource("voices")
  void aBranchWithTheSameSymbolGoesOnAsTheOriginal(Voice voice) {
    DrawnText original = begin(voice, 8);
    List<Drawn> text = original.draw(LENGTH, RULE);
    for (int at : new int[] {0, 1, 15, 16, 17, 2500, LENGTH - 17, LENGTH - 1}) {
      DrawnText branch = original.branch(at, text.get(at).id(), RULE);
      assertEquals(at + 1, branch.length());
      assertEquals(
          text.subList(at + 1, LENGTH), branch.draw(LENGTH - at - 1, RULE), "from symbol " + at);
      for (int k = Math.max(0, at - 40); k < LENGTH; k += 7) {
        assertEquals(text.get(k), branch.get(k), "symbol " + k);
      }
    }
  }

  @Test
  void aBranchWithAnotherSymbolHasItsOwnFuture() {
    DrawnText original = begin(Voice.of(Nets.opinionated(1)), 8);
    List<Drawn> text = original.draw(300, RULE);
    int other = (text.get(100).id() + 1) % Nets.SYMBOLS;
    DrawnText branch = original.branch(100, other, DrawRule.AS_LEARNED);
    List<Drawn> future = branch.draw(199, RULE);
    assertEquals(other, branch.get(100).id());
    assertEquals(text.get(99), branch.get(99));
    assertNotEquals(text.subList(101, 300), future);
    assertEquals(text.get(100), original.get(100), "the original stays");
    assertEquals(
        text.subList(101, 300), original.branch(100, text.get(100).id(), RULE).draw(199, RULE));
    DrawnText ofBranch = branch.branch(150, future.get(49).id(), RULE);
    assertEquals(future.subList(50, 199), ofBranch.draw(149, RULE), "a branch of a branch");
  }

  /** What is shown for a symbol is what it was drawn from. */
  @ParameterizedTest
  @MethodSource("voices")
  void theLogitsOfAnySymbolComeBack(Voice voice) {
    DrawnText passage = begin(voice, 8);
    List<Drawn> text = passage.draw(200, RULE);
    Reader reader = new Reader(voice, KERNELS);
    SEED.forEach(reader::read);
    for (int k = 0; k <= 200; k++) {
      Logits logits = passage.logits(k);
      for (int id = 0; id < Nets.SYMBOLS; id++) {
        assertEquals(reader.next().get(id), logits.get(id), "symbol " + k);
      }
      if (k < 200) {
        int id = text.get(k).id();
        assertEquals(id, Distribution.of(logits, RULE).draw(new Dice(8).roll(k)));
        assertEquals((float) Distribution.of(logits, 1).surprise(id), text.get(k).surprise());
        assertEquals((float) Distribution.of(logits, RULE).probability(id), text.get(k).chance());
        assertEquals(id, Ranking.of(logits).id(text.get(k).place()));
        reader.read(id);
      }
    }
    assertThrows(IndexOutOfBoundsException.class, () -> passage.logits(201));
    assertThrows(IndexOutOfBoundsException.class, () -> passage.get(200));
    assertThrows(IndexOutOfBoundsException.class, () -> passage.get(-1));
  }

  @Test
  void aLongTextForgetsItsBeginningAndNothingElse() {
    Voice voice = Voice.of(Nets.opinionated(CellKind.RNN, 2, 3));
    DrawnText passage = begin(voice, 5);
    List<Drawn> last = new ArrayList<>();
    int length = 2 * DrawnText.KEPT;
    for (int k = 0; k < length; k += 1000) {
      last = passage.draw(Math.min(1000, length - k), RULE);
    }
    assertEquals(length, passage.length());
    assertTrue(passage.length() - passage.first() >= DrawnText.KEPT, "forgot too much");
    assertTrue(passage.length() - passage.first() < 1.2 * DrawnText.KEPT, "keeps too much");
    assertThrows(IndexOutOfBoundsException.class, () -> passage.get(passage.first() - 1));
    long at = passage.length() - last.size();
    assertEquals(
        last.subList(1, last.size()),
        passage.branch(at, last.get(0).id(), RULE).draw(last.size() - 1, RULE));
    long first = passage.first();
    DrawnText again = passage.branch(first, passage.get(first).id(), RULE);
    for (Drawn drawn : again.draw(100, RULE)) {
      assertEquals(passage.get(++first), drawn, "symbol " + first);
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void aVoiceThatIsAllOfOneSpeaksAsThatOne(CellKind cell) {
    Parameters first = Nets.opinionated(cell, 5, 1);
    Parameters second = Nets.opinionated(CellKind.LSTM, 9, 2);
    for (int weight = 0; weight <= 1; weight++) {
      Parameters speaker = weight == 0 ? first : second;
      List<Integer> blended = ids(begin(Voice.blend(first, second, weight), 4).draw(200, RULE));
      assertEquals(ids(begin(Voice.of(speaker), 4).draw(200, RULE)), blended);
    }
  }

  private static List<Integer> ids(List<Drawn> text) {
    return text.stream().map(Drawn::id).toList();
  }

  @Test
  void eachSymbolLeansToTheVoiceThatHeldItLikelier() {
    Parameters first = Nets.opinionated(1);
    Parameters second = Nets.opinionated(2);
    DrawnText blended = begin(Voice.blend(first, second, 0.5), 4);
    DrawnText turned = begin(Voice.blend(second, first, 0.5), 4);
    List<Drawn> text = blended.draw(300, RULE);
    List<Drawn> mirrored = turned.draw(300, RULE);
    for (int k = 0; k < text.size(); k++) {
      List<Logits> each = blended.readerAt(k).each();
      int id = text.get(k).id();
      double cheaper =
          Distribution.of(each.get(0), 1).surprise(id)
              - Distribution.of(each.get(1), 1).surprise(id);
      assertEquals((float) cheaper, text.get(k).lean(), "symbol " + k);
      assertEquals(-text.get(k).lean(), mirrored.get(k).lean(), "symbol " + k);
    }
    assertTrue(text.stream().anyMatch(drawn -> drawn.lean() > 1));
    assertTrue(text.stream().anyMatch(drawn -> drawn.lean() < -1));
    assertEquals(0, begin(Voice.of(first), 4).draw(1, RULE).get(0).lean());
  }

  @ParameterizedTest
  @MethodSource("voices")
  void aSilentSymbolIsNeverSaid(Voice voice) {
    int often = begin(voice, 4).draw(1, DrawRule.AS_LEARNED).get(0).id();
    Voice others = voice.without(OptionalInt.of(often));
    for (double temperature : new double[] {0, 1, Double.POSITIVE_INFINITY}) {
      List<Drawn> text = begin(others, 4).draw(200, DrawRule.at(temperature));
      assertTrue(text.stream().noneMatch(drawn -> drawn.id() == often));
    }
  }

  @Test
  void voicesOfDifferentVocabulariesCannotBlend() {
    Parameters small = new Parameters(new NetworkShape(CellKind.LSTM, Nets.SYMBOLS + 1, 0, 3, 1));
    Parameters large = Nets.opinionated(1);
    assertThrows(IllegalArgumentException.class, () -> Voice.blend(small, large, 0.5));
    assertThrows(IllegalArgumentException.class, () -> Voice.blend(large, large, 1.5));
    assertThrows(IllegalArgumentException.class, () -> Voice.blend(large, large, Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> new Opening(Voice.of(large), List.of(), new Dice(1)));
  }

  /**
   * Drawn at T = 1, symbols are as frequent as the mean of what was predicted for them. Pearson's
   * statistic; with 10 degrees of freedom 29.6 is passed once in 1000, and less often here, because
   * the predictions follow the text.
   */
  @Test
  void theFrequenciesAreThosePredicted() {
    int length = 200_000;
    Parameters parameters = Nets.opinionated(1);
    DrawnText passage = begin(Voice.of(parameters), 6);
    int[] ids = passage.draw(length, DrawRule.AS_LEARNED).stream().mapToInt(Drawn::id).toArray();
    double[] expected = new double[Nets.SYMBOLS];
    long[] counts = new long[Nets.SYMBOLS];
    Tape tape = tape(parameters, ids);
    for (int k = 0; k < length; k++) {
      Distribution predicted = Distribution.of(Logits.ofRow(tape.logits(), SEED.size() - 1 + k), 1);
      for (int id = 0; id < Nets.SYMBOLS; id++) {
        expected[id] += predicted.probability(id);
      }
      counts[ids[k]]++;
    }
    double statistic = 0;
    for (int id = 0; id < Nets.SYMBOLS; id++) {
      assertTrue(expected[id] > 100, "symbol " + id + " is too rare to tell");
      double off = counts[id] - expected[id];
      statistic += off * off / expected[id];
    }
    assertTrue(statistic < 29.6, "chi square " + statistic);
  }

  /** Sampled one by one, or read as training reads: the same bits, so the same text. */
  @ParameterizedTest
  @EnumSource(CellKind.class)
  void theTextIsWhatTheTrainingForwardGives(CellKind cell) {
    Parameters parameters = Nets.opinionated(cell, 9, 4);
    DrawnText passage = begin(Voice.of(parameters), 2);
    int[] ids = passage.draw(400, RULE).stream().mapToInt(Drawn::id).toArray();
    Tape tape = tape(parameters, ids);
    for (int k = 0; k < ids.length; k++) {
      Logits trained = Logits.ofRow(tape.logits(), SEED.size() - 1 + k);
      Logits sampled = passage.logits(k);
      for (int id = 0; id < Nets.SYMBOLS; id++) {
        assertEquals(trained.get(id), sampled.get(id), "step " + k);
      }
      assertEquals(ids[k], Distribution.of(trained, RULE).draw(new Dice(2).roll(k)));
    }
  }

  /** Seed and text through the forward pass of training, all steps at once. */
  private static Tape tape(Parameters parameters, int[] ids) {
    Tape tape = new Tape(parameters.shape(), 1, SEED.size() + ids.length);
    for (int t = 0; t < tape.steps(); t++) {
      int id = t < SEED.size() ? SEED.get(t) : ids[t - SEED.size()];
      tape.set(t, 0, id, Tape.NO_TARGET);
    }
    new Network(parameters.shape(), KERNELS).forward(parameters, tape, Lanes.all(tape));
    return tape;
  }
}
