package gatescope.text.generate;

import java.util.List;

/** All sample texts, in the order in which they are offered; the first one is the default. */
public final class SampleTextGenerators {
  private SampleTextGenerators() {}

  public static List<TextGenerator> all() {
    return List.of(
        new LoudSpeech(new GrammarText("quotes-and-brackets", 1, 400_000, "\n")),
        new Counting(),
        new Nested(),
        Keys.ofMixedGaps(),
        Keys.ofLongGap(),
        new GrammarText("rhyme", 2, 180_000, "\n"),
        new DatesAndSums(),
        new GrammarText("recipes", 3, 220_000, "\n"),
        new Tunes(),
        new LittleLanguage(),
        new WovenText("fables", 5, 250_000, 20),
        new ChineseVerse(),
        new WovenText("prose-zh", 6, 66_000, 20),
        new GrammarText("bilingual", 4, 130_000, "\n"));
  }
}
