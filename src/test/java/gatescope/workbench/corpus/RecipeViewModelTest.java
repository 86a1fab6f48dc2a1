package gatescope.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.Corpus;
import gatescope.text.SplitKind;
import gatescope.text.clean.CleaningKind;
import gatescope.text.unit.UnitKind;
import gatescope.workbench.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeViewModelTest {
  private Bench bench;
  private RecipeViewModel recipe;

  @BeforeEach
  void open() {
    bench = new Bench().open("quotes-and-brackets");
    recipe = bench.model().recipe();
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private Corpus corpus() {
    return bench.model().corpus().corpusProperty().get();
  }

  private void choose(CleaningKind kind) {
    recipe.cleaningChoices().stream()
        .filter(choice -> choice.kind() == kind)
        .forEach(choice -> choice.chosenProperty().set(true));
  }

  @ParameterizedTest
  @EnumSource(UnitKind.class)
  void aChosenUnitMakesTheCorpusAnew(UnitKind kind) {
    String before = corpus().text(0, corpus().size());
    recipe.unitNameProperty().set(kind.name());
    assertEquals(kind, corpus().recipe().unit().kind());
    assertEquals(before, corpus().text(0, corpus().size()));
  }

  @Test
  void aStepOfCleaningTakesEffectAtOnce() {
    assertTrue(corpus().vocabulary().id("A").isPresent());
    choose(CleaningKind.LOWER_CASE);
    assertFalse(corpus().vocabulary().id("A").isPresent());
    assertTrue(corpus().vocabulary().id("a").isPresent());
  }

  @Test
  void aTypedLimitWaitsUntilItIsApplied() {
    Corpus before = corpus();
    recipe.mostSymbols().textProperty().set("20");
    assertSame(before, corpus());
    recipe.apply();
    assertEquals(20, corpus().vocabulary().size());
    assertTrue(corpus().vocabulary().unknown().isPresent());
    recipe.mostSymbols().textProperty().set("0");
    recipe.apply();
    assertEquals(before.vocabulary().symbols(), corpus().vocabulary().symbols());
  }

  @Test
  void theShareIsAdjustable() {
    recipe.validationPercent().textProperty().set("30");
    recipe.apply();
    assertEquals(0.3, (double) corpus().validationSize() / corpus().size(), 1e-4);
    recipe.splitNameProperty().set(SplitKind.SLICES.name());
    assertEquals(SplitKind.SLICES, corpus().recipe().split().kind());
  }

  @Test
  void whatCannotBeIsSaidAndNotApplied() {
    Corpus before = corpus();
    recipe.validationPercent().textProperty().set("90");
    recipe.apply();
    assertNotNull(recipe.problemProperty().get());
    assertSame(before, corpus());
    recipe.validationPercent().textProperty().set("10");
    recipe.apply();
    assertNull(recipe.problemProperty().get());
  }

  @Test
  void keepOnlySaysWhatItNeeds() {
    choose(CleaningKind.KEEP_ONLY);
    assertEquals("keepOnlyWrong", recipe.problemProperty().get().key());
    recipe.keepOnlyProperty().set("[a-z \\n]");
    recipe.apply();
    assertNull(recipe.problemProperty().get());
    assertTrue(corpus().vocabulary().symbols().contains("\n"));
    assertTrue(
        corpus().vocabulary().symbols().stream().allMatch(symbol -> symbol.matches("[a-z \n]")));
  }

  @Test
  void anEmptySeparatorIsRefused() {
    recipe.separatorProperty().set("");
    recipe.unitNameProperty().set(UnitKind.SEPARATED.name());
    assertEquals("separatorEmpty", recipe.problemProperty().get().key());
    recipe.separatorProperty().set("\\n");
    recipe.apply();
    assertEquals("\n", corpus().recipe().unit().separator());
    assertEquals("\\n", recipe.separatorProperty().get());
  }

  @Test
  void aRecipeThatMakesNoCorpusIsTakenBack() {
    Corpus before = corpus();
    choose(CleaningKind.KEEP_ONLY);
    recipe.keepOnlyProperty().set("☃");
    recipe.apply();
    assertSame(before, corpus());
    assertNotNull(bench.model().corpus().problemProperty().get());
    assertFalse(
        recipe.cleaningChoices().get(CleaningKind.KEEP_ONLY.ordinal()).chosenProperty().get());
  }
}
