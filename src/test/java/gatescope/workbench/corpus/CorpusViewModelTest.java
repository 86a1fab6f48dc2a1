package gatescope.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.Corpus;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.unit.Unit;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents, recipe and corpus stay together whatever is changed meanwhile. */
class CorpusViewModelTest {
  private static final CorpusRecipe WORDS = CorpusRecipe.CHARACTERS.withUnit(Unit.WORDS);
  private static final Document CATS = new Document("cats", "The cat sat on the mat. ".repeat(40));
  private static final Document DOGS = new Document("dogs", "A dog ran in the fog. ".repeat(40));

  private final Held held = new Held();
  private final Bench bench = new Bench(held);
  private final CorpusViewModel corpus = bench.model().corpus();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private Corpus corpus() {
    return corpus.corpusProperty().get();
  }

  private void open(Document... documents) {
    corpus.open(listener -> List.of(documents));
    held.releaseAll();
  }

  @Test
  void anotherUnitMakesTheCorpusAnew() {
    open(CATS);
    Corpus characters = corpus();
    corpus.recipeProperty().set(WORDS);
    assertTrue(corpus.loadingProperty().get());
    assertSame(characters, corpus(), "the old one stays until the new one is ready");
    held.releaseAll();
    assertFalse(corpus.loadingProperty().get());
    assertEquals("cat", corpus().text(2, 3));
    assertEquals(WORDS, corpus().recipe());
    assertEquals("The cat sat on the ", bench.model().sampling().seedProperty().get());
  }

  @Test
  void aChangeCanBeCancelled() {
    open(CATS);
    Corpus characters = corpus();
    corpus.recipeProperty().set(WORDS);
    corpus.cancel();
    held.releaseAll();
    assertSame(characters, corpus());
    assertEquals(CorpusRecipe.CHARACTERS, corpus.recipeProperty().get());
    assertNull(corpus.problemProperty().get());
    assertFalse(corpus.loadingProperty().get());
  }

  @Test
  void aRecipeThatCannotBeIsTakenBack() {
    open(CATS);
    Corpus characters = corpus();
    corpus.recipeProperty().set(CorpusRecipe.CHARACTERS.withUnit(Unit.separatedBy("|")));
    held.releaseAll();
    assertEquals("corpusTooShort", corpus.problemProperty().get().key());
    assertSame(characters, corpus());
    assertEquals(CorpusRecipe.CHARACTERS, corpus.recipeProperty().get());
  }

  /** Whoever changes the unit while a text is opened gets that text by that unit. */
  @Test
  void aRecipeThatChangesWhileATextIsOpened() {
    open(CATS);
    corpus.open(listener -> List.of(DOGS));
    corpus.recipeProperty().set(WORDS);
    held.releaseAll();
    assertEquals("dogs", corpus().name());
    assertEquals(WORDS, corpus().recipe());
  }

  @Test
  void documentsComeAndGo() {
    open(CATS);
    corpus.add(listener -> List.of(DOGS));
    held.releaseAll();
    assertEquals(List.of(CATS, DOGS), corpus.documents());
    assertEquals(2, corpus().origin().passages().size());
    corpus.remove(CATS);
    held.releaseAll();
    assertEquals(List.of(DOGS), corpus.documents());
    corpus.remove(DOGS);
    assertFalse(corpus.loadingProperty().get(), "the last one stays");
    assertEquals("dogs", corpus().name());
  }

  @Test
  void aRunKeepsItsRecipe() {
    open(CATS);
    bench.trainOn();
    corpus.recipeProperty().set(WORDS);
    assertEquals("corpusStopFirst", corpus.problemProperty().get().key());
    assertEquals(CorpusRecipe.CHARACTERS, corpus.recipeProperty().get());
  }

  @Test
  void countingFollowsTheCorpus() {
    AnalysisViewModel analysis = bench.model().analysis();
    open(CATS);
    assertNotNull(analysis.figuresProperty().get());
    assertEquals(corpus().vocabulary().size(), analysis.figuresProperty().get().counts().size());
    assertNotNull(analysis.expectationsProperty().get());
    assertFalse(analysis.countingProperty().get());
    corpus.open(listener -> List.of(DOGS));
    held.release();
    assertNull(analysis.figuresProperty().get(), "those of another corpus are gone");
    assertTrue(analysis.countingProperty().get());
    analysis.cancel();
    held.releaseAll();
    assertNull(analysis.figuresProperty().get());
    assertFalse(analysis.countingProperty().get());
  }
}
