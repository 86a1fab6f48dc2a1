package gatescope.workbench.corpus;

import gatescope.i18n.Notice;
import gatescope.text.CorpusRecipe;
import gatescope.text.Split;
import gatescope.text.SplitKind;
import gatescope.text.VocabularyLimit;
import gatescope.text.clean.Cleaning;
import gatescope.text.clean.CleaningKind;
import gatescope.text.clean.CleaningStep;
import gatescope.text.unit.Unit;
import gatescope.text.unit.UnitKind;
import gatescope.workbench.common.NumberField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The choices that make a corpus of documents: cleaning, unit, vocabulary and split. A choice takes
 * effect at once, a typed number or text when {@link #apply} is called; what cannot be is not
 * applied but said. FX thread.
 */
public final class RecipeViewModel {
  private static final int NO_LIMIT = 0;
  private static final int MAX_SYMBOLS = 1_000_000;
  private static final double PERCENT = 100;

  private final CorpusViewModel corpus;
  private final StringProperty unitName = new SimpleStringProperty(UnitKind.CHARACTERS.name());
  private final StringProperty separator = new SimpleStringProperty(" ");
  private final StringProperty splitName = new SimpleStringProperty(SplitKind.CONTIGUOUS.name());
  private final NumberField mostSymbols =
      NumberField.whole("mostSymbols", NO_LIMIT, MAX_SYMBOLS, NO_LIMIT);
  private final NumberField leastCount = NumberField.whole("leastCount", 1, MAX_SYMBOLS, 1);
  private final NumberField validationPercent =
      NumberField.whole(
          "validationPercent",
          Split.MIN_SHARE * PERCENT,
          Split.MAX_SHARE * PERCENT,
          Split.LAST_TENTH.validationShare() * PERCENT);
  private final StringProperty keepOnly = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private final List<CleaningChoice> cleaning =
      Arrays.stream(CleaningKind.values()).map(CleaningChoice::new).toList();
  private boolean showing;

  public RecipeViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    unitName.addListener(change -> apply());
    splitName.addListener(change -> apply());
    cleaning.forEach(step -> step.chosenProperty().addListener(change -> apply()));
    corpus.recipeProperty().addListener((property, before, now) -> show(now));
  }

  /** Makes the corpus anew by what is chosen, or says what cannot be. */
  public void apply() {
    if (showing) {
      return;
    }
    Notice wrong = wrong();
    problem.set(wrong);
    if (wrong == null) {
      corpus.recipeProperty().set(recipe());
    }
  }

  private Notice wrong() {
    for (NumberField field : List.of(mostSymbols, leastCount, validationPercent)) {
      if (!field.isValid()) {
        return field.problemProperty().get();
      }
    }
    if (mostSymbols.intValue() == 1) {
      return Notice.of("mostSymbolsOne");
    }
    if (unitKind() == UnitKind.SEPARATED && typedSeparator().isEmpty()) {
      return Notice.of("separatorEmpty");
    }
    return isChosen(CleaningKind.KEEP_ONLY) && !keepsSomething()
        ? Notice.of("keepOnlyWrong")
        : null;
  }

  private boolean keepsSomething() {
    try {
      CleaningStep.keepOnly(typed(keepOnly));
      return true;
    } catch (IllegalArgumentException nothing) {
      return false;
    }
  }

  private boolean isChosen(CleaningKind kind) {
    return cleaning.get(kind.ordinal()).chosenProperty().get();
  }

  private CorpusRecipe recipe() {
    int most = mostSymbols.intValue() == NO_LIMIT ? Integer.MAX_VALUE : mostSymbols.intValue();
    return new CorpusRecipe(
        cleaning(),
        unitKind() == UnitKind.SEPARATED
            ? Unit.separatedBy(typedSeparator())
            : new Unit(unitKind(), ""),
        new VocabularyLimit(most, leastCount.intValue()),
        new Split(SplitKind.valueOf(splitName.get()), validationPercent.value() / PERCENT));
  }

  private Cleaning cleaning() {
    List<CleaningStep> steps = new ArrayList<>();
    for (CleaningChoice choice : cleaning) {
      if (choice.chosenProperty().get()) {
        boolean keeps = choice.kind() == CleaningKind.KEEP_ONLY;
        steps.add(keeps ? CleaningStep.keepOnly(typed(keepOnly)) : CleaningStep.of(choice.kind()));
      }
    }
    return new Cleaning(steps);
  }

  private UnitKind unitKind() {
    return UnitKind.valueOf(unitName.get());
  }

  private String typedSeparator() {
    return typed(separator);
  }

  /** What was typed, where \n and \t stand for what no field takes. */
  private static String typed(StringProperty text) {
    return text.get().replace("\\n", "\n").replace("\\t", "\t");
  }

  private static String shown(String text) {
    return text.replace("\n", "\\n").replace("\t", "\\t");
  }

  private void show(CorpusRecipe recipe) {
    showing = true;
    unitName.set(recipe.unit().kind().name());
    if (recipe.unit().kind() == UnitKind.SEPARATED) {
      separator.set(shown(recipe.unit().separator()));
    }
    int most = recipe.limit().maxSymbols();
    mostSymbols.set(most == Integer.MAX_VALUE ? NO_LIMIT : most);
    leastCount.set(recipe.limit().minCount());
    splitName.set(recipe.split().kind().name());
    validationPercent.set(recipe.split().validationShare() * PERCENT);
    cleaning.forEach(choice -> choice.chosenProperty().set(false));
    for (CleaningStep step : recipe.cleaning().steps()) {
      cleaning.get(step.kind().ordinal()).chosenProperty().set(true);
      if (step.kind() == CleaningKind.KEEP_ONLY) {
        keepOnly.set(shown(step.keep()));
      }
    }
    showing = false;
  }

  /** The names of the units; each has words under "unit_" and its name. */
  public List<String> unitNames() {
    return Arrays.stream(UnitKind.values()).map(UnitKind::name).toList();
  }

  public StringProperty unitNameProperty() {
    return unitName;
  }

  /** What separates the symbols of {@link UnitKind#SEPARATED}; \n and \t may be typed so. */
  public StringProperty separatorProperty() {
    return separator;
  }

  /** The names of the splits; each has words under "split_" and its name. */
  public List<String> splitNames() {
    return Arrays.stream(SplitKind.values()).map(SplitKind::name).toList();
  }

  public StringProperty splitNameProperty() {
    return splitName;
  }

  /** The most symbols that get an id of their own, 0 for all. */
  public NumberField mostSymbols() {
    return mostSymbols;
  }

  /** How often a symbol must occur to get an id of its own. */
  public NumberField leastCount() {
    return leastCount;
  }

  /** How much of the text validates, in percent. */
  public NumberField validationPercent() {
    return validationPercent;
  }

  /** The steps of cleaning, in the order in which they are done. */
  public List<CleaningChoice> cleaningChoices() {
    return cleaning;
  }

  /** The characters, or the class of them, that {@link CleaningKind#KEEP_ONLY} keeps. */
  public StringProperty keepOnlyProperty() {
    return keepOnly;
  }

  /** Why the choices cannot be applied, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
