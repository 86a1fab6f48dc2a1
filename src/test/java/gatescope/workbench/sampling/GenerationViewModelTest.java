package gatescope.workbench.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.workbench.Bench;
import gatescope.workbench.WorkbenchModel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GenerationViewModelTest {
  private static final int ENOUGH = 200;

  private final Bench bench = new Bench().open("quotes-and-brackets").finish();
  private final WorkbenchModel model = bench.model();
  private final Paper paper = new Paper();

  /** Keeps what is written. */
  private static final class Paper implements GeneratedText {
    private final StringBuilder text = new StringBuilder();
    private List<SeedGlyph> seed = List.of();
    private int begun;

    @Override
    public void begin(List<SeedGlyph> newSeed) {
      seed = newSeed;
      begun++;
      text.setLength(0);
    }

    @Override
    public void append(InkedSymbol symbol) {
      assertTrue(symbol.bits() >= 0, symbol.bits() + " bits");
      text.append(symbol.text());
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private String write() {
    model.generation().again();
    bench.frame();
    bench.until(() -> paper.text.length() >= ENOUGH);
    return paper.text.substring(0, ENOUGH);
  }

  @Test
  void theSameDiceWriteTheSameText() {
    model.generation().showIn(paper);
    String first = write();
    assertEquals(first, write());
    model.sampling().diceProperty().set(model.sampling().diceProperty().get() + 1);
    assertNotEquals(first, write(), "other dice");
    model.sampling().diceProperty().set(model.sampling().diceProperty().get() - 1);
    assertEquals(first, write(), "the old dice again");
  }

  @Test
  void theColdestTextIsTheGreedyOneWhateverTheDice() {
    model.generation().showIn(paper);
    model.sampling().temperatureProperty().set(0);
    String first = write();
    model.sampling().diceProperty().set(model.sampling().diceProperty().get() + 1);
    assertEquals(first, write());
  }

  @Test
  void holdsStillAndGoesOn() {
    model.generation().showIn(paper);
    bench.until(() -> paper.text.length() > 5);
    model.generation().streamingProperty().set(false);
    String held = paper.text.toString();
    for (int frame = 0; frame < 100; frame++) {
      bench.frame();
    }
    assertEquals(held, paper.text.toString());
    model.generation().streamingProperty().set(true);
    bench.until(() -> paper.text.length() > held.length());
    assertTrue(paper.text.toString().startsWith(held));
  }

  @Test
  void aTextWithoutAModelIsClearedOnce() {
    model.generation().showIn(paper);
    bench.until(() -> paper.text.length() > 5);
    bench.open("counting");
    int before = paper.begun;
    for (int frame = 0; frame < 10; frame++) {
      bench.frame();
    }
    assertEquals(before + 1, paper.begun);
    assertEquals("", paper.text.toString());
    bench.finish().until(() -> paper.text.length() > 5);
    bench.open("nested");
    bench.frame();
    assertEquals("", paper.text.toString());
  }

  @Test
  void showsTheSeedWithWhatItCannotRead() {
    model.generation().showIn(paper);
    model.sampling().seedProperty().set("a語b");
    write();
    assertEquals(
        List.of(new SeedGlyph("a", true), new SeedGlyph("語", false), new SeedGlyph("b", true)),
        paper.seed);
  }
}
