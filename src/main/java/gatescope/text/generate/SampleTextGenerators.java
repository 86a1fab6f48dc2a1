package gatescope.text.generate;

import java.util.List;

/** All sample texts, in the order in which they are offered; the first one is the default. */
public final class SampleTextGenerators {
  private SampleTextGenerators() {}

  public static List<TextGenerator> all() {
    return List.of(
        new GrammarText("quotes-and-brackets", 1, 400_000, "\n"),
        new Counting(),
        new Nested(),
        new Keys(),
        new DatesAndSums(),
        new Tunes(),
        new LittleLanguage());
  }
}
