package gatescope.workbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplingViewModelTest {
  private final Bench bench = new Bench().open("quotes-and-brackets").finish();
  private final SamplingViewModel sampling = bench.model().sampling();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private List<String> glyphs() {
    return sampling.shownProperty().get().bars().stream().map(SymbolBar::glyph).toList();
  }

  @Test
  void theTemperatureNeedsNoForwardPass() {
    long passes = sampling.passesProperty().get();
    assertTrue(passes > 0, "nothing was read");
    SamplingViewModel.Shown before = sampling.shownProperty().get();
    for (double temperature : new double[] {0, 0.01, 0.5, 1, 5, 100, Double.POSITIVE_INFINITY}) {
      sampling.temperatureProperty().set(temperature);
      assertNotEquals(before, sampling.shownProperty().get(), "T = " + temperature);
      before = sampling.shownProperty().get();
    }
    assertEquals(passes, sampling.passesProperty().get());
    sampling.seedProperty().set("The");
    assertEquals(passes + 3, sampling.passesProperty().get(), "a new seed is read");
  }

  @Test
  void barsKeepTheOrderOfWhatWasLearned() {
    sampling.temperatureProperty().set(1);
    List<SymbolBar> learned = sampling.shownProperty().get().bars();
    assertEquals(15, learned.size());
    for (int k = 1; k < learned.size(); k++) {
      assertTrue(learned.get(k).p() <= learned.get(k - 1).p(), "bar " + k);
    }
    learned.forEach(bar -> assertEquals(bar.pAsLearned(), bar.p()));
    List<String> order = glyphs();
    for (double temperature : new double[] {0, 0.2, 5, Double.POSITIVE_INFINITY}) {
      sampling.temperatureProperty().set(temperature);
      assertEquals(order, glyphs(), "T = " + temperature);
    }
  }

  @Test
  void theEndsOfTheScaleAreGreedyAndUniform() {
    sampling.temperatureProperty().set(0);
    SamplingViewModel.Shown greedy = sampling.shownProperty().get();
    assertEquals(1, greedy.bars().get(0).p());
    assertTrue(greedy.bars().stream().skip(1).allMatch(bar -> bar.p() == 0));
    assertEquals(0, greedy.entropy());
    assertEquals(1, greedy.choices());
    sampling.temperatureProperty().set(Double.POSITIVE_INFINITY);
    SamplingViewModel.Shown uniform = sampling.shownProperty().get();
    assertEquals(uniform.maxEntropy(), uniform.entropy(), 1e-9);
    uniform.bars().forEach(bar -> assertEquals(uniform.bars().get(0).p(), bar.p()));
  }

  /** While one seed is read, only the last wish is kept. */
  @Test
  void theLatestSeedWins() {
    Held held = new Held();
    SamplingViewModel slow =
        new SamplingViewModel(bench.model().training(), held, Kernels.portable());
    slow.seedProperty().set("a");
    slow.seedProperty().set("an");
    slow.seedProperty().set("and");
    assertEquals(1, held.size());
    held.release();
    assertEquals(1, slow.passesProperty().get());
    held.releaseAll();
    assertEquals(1 + 3, slow.passesProperty().get(), "the one between was not read");
    sampling.seedProperty().set("and");
    assertEquals(sampling.shownProperty().get(), slow.shownProperty().get());
  }

  @Test
  void theCurveBelongsToTheSeedAndTheCutsOnShow() {
    Held held = new Held();
    SamplingViewModel slow =
        new SamplingViewModel(bench.model().training(), held, Kernels.portable());
    slow.seedProperty().set("a");
    held.releaseAll();
    slow.seedProperty().set("The");
    slow.cuts().topK().set(2);
    slow.cuts().topKOnProperty().set(true);
    held.releaseAll();
    sampling.seedProperty().set("The");
    sampling.cuts().topK().set(2);
    sampling.cuts().topKOnProperty().set(true);
    assertEquals(sampling.curveProperty().get(), slow.curveProperty().get());
  }

  @Test
  void diceRollOtherNumbers() {
    long before = sampling.diceProperty().get();
    bench.until(
        () -> {
          sampling.reroll();
          return sampling.diceProperty().get() != before;
        });
  }

  @Test
  void aNewTextClearsTheBars() {
    bench.open("counting");
    assertNull(sampling.shownProperty().get());
  }
}
