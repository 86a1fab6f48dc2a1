package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.sample.Distribution;
import gatescope.sample.Sampler;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guesses are what the sampler would find likeliest at the same place. */
class GuessesTest {
  private static final int COUNT = 5;
  private static final int STEPS = 20;

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void areTheLikeliestSymbolsOfEveryStep(CellKind cell) {
    TracedNetwork network = TracedNetwork.of(cell, 9, 6, STEPS);
    Guesses guesses = Guesses.of(network.trace(), COUNT);
    Sampler sampler = new Sampler(network.parameters(), Kernels.portable());
    for (int t = 0; t < STEPS; t++) {
      Distribution expected = Distribution.of(sampler.read(network.ids().get(t)), 1);
      List<Integer> likeliest =
          IntStream.range(0, expected.size())
              .boxed()
              .sorted(Comparator.comparingDouble(id -> -expected.probability(id)))
              .toList();
      for (int rank = 0; rank < COUNT; rank++) {
        assertEquals(likeliest.get(rank), guesses.id(t, rank), "step " + t + ", rank " + rank);
        assertEquals(expected.probability(likeliest.get(rank)), guesses.probability(t, rank), 1e-9);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void areNoMoreThanThereAreSymbols(CellKind cell) {
    TracedNetwork network = TracedNetwork.of(cell, 3, 4, 8);
    Guesses guesses = Guesses.of(network.trace(), COUNT);
    assertEquals(3, guesses.count());
    double sum = 0;
    for (int rank = 0; rank < 3; rank++) {
      sum += guesses.probability(7, rank);
    }
    assertEquals(1, sum, 1e-12);
    assertTrue(guesses.probability(7, 0) >= guesses.probability(7, 2));
  }
}
