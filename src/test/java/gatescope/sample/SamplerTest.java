package gatescope.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.math.TestedKernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.Lanes;
import gatescope.net.Network;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.net.Tape;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One symbol at a time gives the bits of the whole text at once, for every cell and kernel. */
class SamplerTest {
  private static final int SYMBOLS = 11;
  private static final int LENGTH = 50;

  static Stream<Arguments> networks() {
    return TestedKernels.all().stream()
        .flatMap(
            kernels ->
                Stream.of(CellKind.values())
                    .flatMap(
                        cell ->
                            Stream.of(0, 5)
                                .map(
                                    embedding ->
                                        Arguments.of(
                                            new NetworkShape(cell, SYMBOLS, embedding, 13, 2),
                                            kernels))));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void readsAsTheNetworkDoes(NetworkShape shape, Kernels kernels) {
    Parameters parameters = Initialiser.parameters(shape, 1, 5);
    Tape tape = new Tape(shape, 1, LENGTH);
    int[] ids = new SplittableRandom(3).ints(LENGTH, 0, SYMBOLS).toArray();
    for (int t = 0; t < LENGTH; t++) {
      tape.set(t, 0, ids[t], Tape.NO_TARGET);
    }
    new Network(shape, kernels).forward(parameters, tape, Lanes.all(tape));
    Sampler sampler = new Sampler(parameters, kernels);
    for (int t = 0; t < LENGTH; t++) {
      Logits logits = sampler.read(ids[t]);
      for (int id = 0; id < SYMBOLS; id++) {
        assertEquals(tape.logits().get(t, id), logits.get(id), "step " + t + ", symbol " + id);
      }
    }
    assertEquals(LENGTH, sampler.passes());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void goesOnFromAKeptState(NetworkShape shape, Kernels kernels) {
    Sampler sampler = new Sampler(Initialiser.parameters(shape, 1, 5), kernels);
    float fresh = sampler.read(4).get(0);
    State kept = sampler.state();
    float once = sampler.read(4).get(0);
    assertNotEquals(fresh, once, "the state has no effect");
    sampler.setState(kept);
    assertEquals(once, sampler.read(4).get(0));
    sampler.reset();
    assertEquals(fresh, sampler.read(4).get(0));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theSameDiceWriteTheSameTextHoweverItIsCut(NetworkShape shape, Kernels kernels) {
    Parameters parameters = Initialiser.parameters(shape, 1, 5);
    TextGenerator whole = generator(parameters, 8, OptionalInt.empty(), kernels);
    TextGenerator cut = generator(parameters, 8, OptionalInt.empty(), kernels);
    TextGenerator other = generator(parameters, 9, OptionalInt.empty(), kernels);
    List<Drawn> text = whole.draw(LENGTH, DrawRule.AS_LEARNED, parameters);
    List<Drawn> parts =
        Stream.of(1, LENGTH - 1)
            .flatMap(count -> cut.draw(count, DrawRule.AS_LEARNED, parameters).stream())
            .toList();
    assertEquals(text, parts);
    assertNotEquals(text, other.draw(LENGTH, DrawRule.AS_LEARNED, parameters));
  }

  private static TextGenerator generator(
      Parameters parameters, int dice, OptionalInt excluded, Kernels kernels) {
    return new TextGenerator(parameters, List.of(1, 2, 3), new Dice(dice), excluded, kernels);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void anExcludedSymbolIsNeverDrawn(NetworkShape shape, Kernels kernels) {
    Parameters parameters = Initialiser.parameters(shape, 1, 5);
    for (double temperature : new double[] {0, 1, Double.POSITIVE_INFINITY}) {
      int drawn = draw(parameters, temperature, OptionalInt.empty(), kernels).get(0).id();
      List<Drawn> others = draw(parameters, temperature, OptionalInt.of(drawn), kernels);
      assertTrue(others.stream().noneMatch(symbol -> symbol.id() == drawn));
    }
  }

  private static List<Drawn> draw(
      Parameters parameters, double temperature, OptionalInt excluded, Kernels kernels) {
    return generator(parameters, 8, excluded, kernels)
        .draw(LENGTH, DrawRule.at(temperature), parameters);
  }
}
