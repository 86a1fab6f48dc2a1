package gatescope.text;

import gatescope.text.clean.Cleaning;
import gatescope.text.unit.Unit;

/**
 * All that turns documents into a corpus: the same documents and recipe give the same ids.
 *
 * @param cleaning done first
 * @param unit what a symbol is
 * @param limit which symbols get an id of their own
 * @param split done last
 */
public record CorpusRecipe(Cleaning cleaning, Unit unit, VocabularyLimit limit, Split split) {
  /** The text as it is, by code points; its last tenth validates. */
  public static final CorpusRecipe CHARACTERS =
      new CorpusRecipe(Cleaning.NONE, Unit.CHARACTERS, VocabularyLimit.NONE, Split.LAST_TENTH);

  public CorpusRecipe withCleaning(Cleaning other) {
    return new CorpusRecipe(other, unit, limit, split);
  }

  public CorpusRecipe withUnit(Unit other) {
    return new CorpusRecipe(cleaning, other, limit, split);
  }

  public CorpusRecipe withLimit(VocabularyLimit other) {
    return new CorpusRecipe(cleaning, unit, other, split);
  }

  public CorpusRecipe withSplit(Split other) {
    return new CorpusRecipe(cleaning, unit, limit, other);
  }
}
