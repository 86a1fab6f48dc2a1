package gatescope.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.Corpus;
import gatescope.text.Document;
import gatescope.text.clean.CleaningKind;
import gatescope.workbench.Bench;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.training.EncodedSymbol;
import gatescope.workbench.training.WindowRow;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the corpus page shows of a text. */
class CorpusPageTest {
  private Bench bench;
  private WorkbenchModel model;

  @BeforeEach
  void open() {
    bench = new Bench().open("quotes-and-brackets");
    model = bench.model();
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private Corpus corpus() {
    return model.corpus().corpusProperty().get();
  }

  private static String text(List<ExcerptSymbol> symbols) {
    return symbols.stream().map(ExcerptSymbol::text).collect(Collectors.joining());
  }

  @Test
  void theExcerptBeginsAtThePosition() {
    model.excerpt().positionProperty().set(1234);
    List<ExcerptSymbol> shown = model.excerpt().symbolsProperty().get();
    assertEquals(corpus().text(1234, 1234 + ExcerptViewModel.SYMBOLS), text(shown));
  }

  @Test
  void theSplitIsMarkedWhereItIs() {
    model.excerpt().goToSplit();
    List<ExcerptSymbol> shown = model.excerpt().symbolsProperty().get();
    for (int k = 0; k < shown.size(); k++) {
      assertEquals(k >= ExcerptViewModel.BEFORE_SPLIT, shown.get(k).validates());
    }
  }

  @Test
  void documentsAreNamedWhereTheyBegin() {
    String first = "abc ".repeat(50);
    String second = "xyz ".repeat(50);
    model
        .corpus()
        .open(progress -> List.of(new Document("one", first), new Document("two", second)));
    List<ExcerptSymbol> shown = model.excerpt().symbolsProperty().get();
    assertEquals("one", shown.get(0).opens());
    int start = model.excerpt().passages().get(1).start();
    assertEquals("two", shown.get(start).opens());
    assertEquals("x", shown.get(start).text());
    assertEquals(2, shown.stream().filter(symbol -> !symbol.opens().isEmpty()).count());
  }

  @Test
  void cleaningIsShownBeforeAndAfter() {
    assertTrue(model.excerpt().previewsProperty().get().isEmpty());
    model
        .recipe()
        .cleaningChoices()
        .get(CleaningKind.LOWER_CASE.ordinal())
        .chosenProperty()
        .set(true);
    var preview = model.excerpt().previewsProperty().get().get(0);
    assertEquals(preview.before().toLowerCase(), preview.after());
    assertTrue(preview.changed() > 0);
  }

  @Test
  void targetsAreTheInputsOneSymbolFurther() {
    List<WindowRow> rows = model.windows().rowsProperty().get();
    assertFalse(rows.isEmpty());
    for (WindowRow row : rows) {
      int steps = row.inputs().size();
      assertEquals(row.inputs().subList(1, steps), row.targets().subList(0, steps - 1));
    }
    String first = Glyph.of(corpus().vocabulary().symbol(corpus().tokens().get(0)));
    assertEquals(first, rows.get(0).inputs().get(0));
  }

  @Test
  void theNextBatchGoesOnWhereTheLastEnded() {
    WindowRow before = model.windows().rowsProperty().get().get(0);
    assertTrue(model.windows().firstProperty().get());
    model.windows().next();
    WindowRow after = model.windows().rowsProperty().get().get(0);
    assertEquals(before.targets().get(before.targets().size() - 1), after.inputs().get(0));
    model.windows().previous();
    assertEquals(before, model.windows().rowsProperty().get().get(0));
  }

  @Test
  void impossibleSettingsShowTheirReasonAndNoWindows() {
    model.settings().steps().textProperty().set("0");
    assertTrue(model.windows().rowsProperty().get().isEmpty());
    assertNotNull(model.windows().placeProperty().get());
  }

  @Test
  void aSymbolIsOneHotUntilAnEmbeddingIsLearned() {
    int id = corpus().vocabulary().id("e").orElseThrow();
    model.symbol().choose(id);
    EncodedSymbol oneHot = model.symbol().encodedProperty().get();
    assertEquals(corpus().vocabulary().size(), oneHot.row().size());
    assertEquals(1f, oneHot.row().get(id));
    assertEquals(1f, (float) oneHot.row().stream().mapToDouble(v -> v).sum());
    model.settings().embeddedProperty().set(true);
    model.settings().embedding().set(5);
    bench.finish();
    assertEquals("rowEmbedding", model.symbol().encodedProperty().get().encoding().key());
    assertEquals(5, model.symbol().encodedProperty().get().row().size());
  }

  @Test
  void aRankChoosesItsSymbol() {
    model.symbol().chooseRank(1);
    assertEquals("␣", model.symbol().encodedProperty().get().glyph());
    bench.open("verse-zh");
    assertNull(model.symbol().encodedProperty().get());
  }

  @Test
  void theFiguresAreThoseOfTheCorpus() {
    List<FigureTile> tiles = model.figures().tilesProperty().get();
    assertEquals(8, tiles.size());
    assertEquals(List.of(corpus().size()), tiles.get(0).value().arguments());
    assertTrue(tiles.stream().allMatch(tile -> tile.value() != null));
  }
}
