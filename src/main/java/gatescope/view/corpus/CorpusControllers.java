package gatescope.view.corpus;

import gatescope.view.common.Controllers;

/** Makes the controllers of the corpus page and the cards about texts. */
public final class CorpusControllers {
  private CorpusControllers() {}

  public static Controllers all() {
    return new Controllers()
        .with(AdviceCardController.class, AdviceCardController::new)
        .with(CleaningCardController.class, CleaningCardController::new)
        .withLoader(CorpusCardController.class, CorpusCardController::new)
        .with(ExcerptCardController.class, ExcerptCardController::new)
        .with(ExpectCardController.class, ExpectCardController::new)
        .with(FiguresCardController.class, FiguresCardController::new)
        .with(PlannerCardController.class, PlannerCardController::new)
        .with(RecipeCardController.class, RecipeCardController::new)
        .with(RereadCardController.class, RereadCardController::new)
        .with(SymbolsCardController.class, SymbolsCardController::new);
  }
}
