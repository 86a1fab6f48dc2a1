package gatescope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.clean.Cleaning;
import gatescope.text.clean.CleaningKind;
import gatescope.text.clean.CleaningStep;
import gatescope.text.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From documents to a corpus and back. */
class CorpusBuilderTest {
  private static final CorpusRecipe PLAIN = CorpusRecipe.CHARACTERS;

  static Stream<Unit> units() {
    return Stream.of(
        Unit.CHARACTERS, Unit.GRAPHEMES, Unit.WORDS, Unit.WHITE_SPACE_WORDS, Unit.separatedBy("|"));
  }

  private static Corpus build(CorpusRecipe recipe, String... texts) throws NoticeException {
    List<Document> documents = new ArrayList<>();
    for (String text : texts) {
      documents.add(new Document("d" + documents.size(), text));
    }
    return CorpusBuilder.build(documents, recipe, ProgressListener.NONE);
  }

  private static CorpusRecipe split(SplitKind kind, double share) {
    return PLAIN.withSplit(new Split(kind, share));
  }

  @ParameterizedTest
  @MethodSource("units")
  void everyTextComesBackAndAlwaysAsTheSameIds(Unit unit) throws NoticeException {
    for (long seed = 0; seed < 60; seed++) {
      String text = RandomText.of(seed, 60) + " word x|y\n好。".repeat(60);
      Corpus corpus = build(PLAIN.withUnit(unit), text);
      assertEquals(text, corpus.text(0, corpus.size()));
      List<String> symbols = unit.tokenizer().symbols(text);
      assertEquals(symbols.size(), corpus.size());
      for (int k = 0; k < symbols.size(); k++) {
        assertEquals(symbols.get(k), corpus.vocabulary().symbol(corpus.tokens().get(k)));
      }
      Corpus again = build(PLAIN.withUnit(unit), text);
      assertEquals(corpus.vocabulary().symbols(), again.vocabulary().symbols());
      List<String> sorted = new ArrayList<>(corpus.vocabulary().symbols());
      sorted.sort(Vocabulary.ORDER);
      assertEquals(sorted, corpus.vocabulary().symbols());
      assertEquals(text.codePointCount(0, text.length()), corpus.origin().characters());
    }
  }

  /** The fast encoder of code points says what the general one says, at the edges of its chunks. */
  @Test
  void bothEncodersAgree() {
    List<String> texts = new ArrayList<>();
    for (int length : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_001}) {
      texts.add("𝄞a\uD83D".repeat(length / 4 + 1).substring(0, length));
      texts.add("x" + "👍🏽é".repeat(length / 5 + 1).substring(0, length));
    }
    VocabularyLimit limit = new VocabularyLimit(5, 2);
    for (VocabularyLimit some : List.of(VocabularyLimit.NONE, limit)) {
      Encoded fast = CodePointEncoder.encode(texts, some, ProgressListener.NONE);
      Encoded slow =
          SymbolEncoder.encode(texts, Unit.CHARACTERS.tokenizer(), some, ProgressListener.NONE);
      assertEquals(slow.vocabulary().symbols(), fast.vocabulary().symbols());
      assertEquals(slow.starts(), fast.starts());
      assertEquals(slow.tokens().size(), fast.tokens().size());
      for (int k = 0; k < slow.tokens().size(); k++) {
        assertEquals(slow.tokens().get(k), fast.tokens().get(k));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("units")
  void rareSymbolsBecomeTheUnknownOne(Unit unit) throws NoticeException {
    String text = "a b a|b\n".repeat(50) + "zebra|zoo";
    Corpus all = build(PLAIN.withUnit(unit), text);
    assertEquals(OptionalInt.empty(), all.vocabulary().unknown());
    Corpus frequent =
        build(PLAIN.withUnit(unit).withLimit(new VocabularyLimit(Integer.MAX_VALUE, 5)), text);
    int unknown = frequent.vocabulary().unknown().orElseThrow();
    assertEquals(frequent.vocabulary().size() - 1, unknown);
    assertEquals(Vocabulary.UNKNOWN, frequent.vocabulary().symbol(unknown));
    assertEquals(OptionalInt.empty(), frequent.vocabulary().id("zebra"));
    assertEquals(all.size(), frequent.size());
    assertEquals(unknown, frequent.tokens().get(frequent.size() - 1));
    Corpus few = build(PLAIN.withUnit(unit).withLimit(new VocabularyLimit(3, 1)), text);
    assertEquals(3, few.vocabulary().size());
    assertEquals(2, few.vocabulary().unknown().orElseThrow());
  }

  /** A text may hold the sign of the unknown symbol: where there is one, it is read as that. */
  @Test
  void theSignOfTheUnknownSymbolInAText() throws NoticeException {
    String text = "ab⍰".repeat(50) + "c";
    assertEquals(4, build(PLAIN, text).vocabulary().size());
    Corpus limited = build(PLAIN.withLimit(new VocabularyLimit(10, 2)), text);
    assertEquals(List.of("a", "b", "⍰"), limited.vocabulary().symbols());
    assertEquals("ab⍰⍰", limited.text(147, 151));
  }

  @Test
  void documentsHaveVisibleBoundaries() throws NoticeException {
    Corpus corpus = build(PLAIN, "a𝄞".repeat(40), "", "b".repeat(60), "c");
    assertEquals(
        List.of(new Passage("d0", 0), new Passage("d2", 80), new Passage("d3", 140)),
        corpus.origin().passages());
    assertEquals("d0 + 3", corpus.name());
    assertEquals("d0", corpus.documentAt(79));
    assertEquals("d2", corpus.documentAt(80));
    assertEquals("d3", corpus.documentAt(140));
  }

  @Test
  void theShareIsAdjustable() throws NoticeException {
    String text = "ab".repeat(1000);
    for (double share : new double[] {Split.MIN_SHARE, 0.1, 0.25, Split.MAX_SHARE}) {
      Corpus contiguous = build(split(SplitKind.CONTIGUOUS, share), text);
      assertEquals(Math.round(2000 * share), contiguous.validationSize());
      Corpus slices = build(split(SplitKind.SLICES, share), text);
      assertEquals(2000 * share, slices.validationSize(), 0.02 * 2000);
    }
    assertThrows(IllegalArgumentException.class, () -> new Split(SplitKind.CONTIGUOUS, 0.01));
    assertThrows(IllegalArgumentException.class, () -> new Split(SplitKind.CONTIGUOUS, 0.51));
    assertThrows(IllegalArgumentException.class, () -> new Split(SplitKind.SLICES, Double.NaN));
  }

  @Test
  void shortTextsCanBeSlicedToo() throws NoticeException {
    for (int length = 100; length < 400; length += 7) {
      Corpus corpus = build(split(SplitKind.SLICES, 0.1), "ab".repeat(length / 2));
      assertTrue(corpus.trainSize() > corpus.validationSize());
      assertTrue(corpus.validationSize() > 0);
    }
  }

  /** Slices keep track of where their symbols came from. */
  @Test
  void slicesRememberTheirDocuments() throws NoticeException {
    Corpus corpus = build(split(SplitKind.SLICES, 0.1), "a".repeat(900), "b".repeat(1100));
    for (int k = 0; k < corpus.size(); k++) {
      assertEquals(corpus.text(k, k + 1).equals("a") ? "d0" : "d1", corpus.documentAt(k));
    }
    assertTrue(corpus.origin().passages().size() > 20);
  }

  @Test
  void wholeFilesValidate() throws NoticeException {
    CorpusRecipe byFile = split(SplitKind.BY_FILE, 0.2);
    Corpus corpus = build(byFile, "a".repeat(50), "b".repeat(20), "c".repeat(70), "d".repeat(300));
    assertEquals(440 - 70, corpus.trainSize());
    assertEquals("c".repeat(70), corpus.text(corpus.trainSize(), corpus.size()));
    assertEquals("a".repeat(50) + "b".repeat(20) + "d".repeat(300), corpus.text(0, 370));
    assertEquals(
        List.of(
            new Passage("d0", 0),
            new Passage("d1", 50),
            new Passage("d3", 70),
            new Passage("d2", 370)),
        corpus.origin().passages());
    Corpus large = build(byFile, "a".repeat(500), "b".repeat(400));
    assertEquals(500, large.trainSize(), "the shortest when none fits");
    Corpus single = build(byFile, "ab".repeat(500));
    assertEquals(800, single.trainSize(), "contiguous when there is one only");
  }

  @Test
  void cleaningIsCountedAndRecorded() throws NoticeException {
    Cleaning cleaning =
        Cleaning.of(
            CleaningStep.of(CleaningKind.LOWER_CASE),
            CleaningStep.of(CleaningKind.STRIP_PUNCTUATION));
    Corpus corpus = build(PLAIN.withCleaning(cleaning), "To be, or ".repeat(20), "NOT!".repeat(5));
    assertEquals("to be or ", corpus.text(0, 9));
    assertEquals(List.of(20L + 15, 20L + 5), corpus.origin().changed());
    assertEquals(cleaning, corpus.recipe().cleaning());
    assertEquals(corpus.size(), corpus.origin().characters());
  }

  @Test
  void whatCannotBeLearnedIsRefused() {
    assertEquals(
        Notice.of("corpusTooShort", "d0", 20, 100),
        assertThrows(
                NoticeException.class,
                () -> build(PLAIN.withUnit(Unit.WHITE_SPACE_WORDS), "word ".repeat(20).strip()))
            .notice());
    CorpusRecipe nothing = PLAIN.withCleaning(Cleaning.of(CleaningStep.keepOnly("q")));
    assertEquals(
        Notice.of("corpusTooShort", "d0", 0, 100),
        assertThrows(NoticeException.class, () -> build(nothing, "a".repeat(200))).notice());
    assertEquals(
        "corpusTooShort", assertThrows(NoticeException.class, () -> build(PLAIN)).notice().key());
  }

  @ParameterizedTest
  @MethodSource("units")
  void progressRisesAndMayEndTheWork(Unit unit) throws NoticeException {
    String text = "All work and no play makes Jack a dull boy.\n".repeat(30_000);
    CorpusRecipe recipe =
        PLAIN.withUnit(unit).withCleaning(Cleaning.of(CleaningStep.of(CleaningKind.LOWER_CASE)));
    List<Document> documents = List.of(new Document("d", text));
    AtomicInteger heard = new AtomicInteger();
    CorpusBuilder.build(
        documents,
        recipe,
        fraction -> {
          assertFalse(fraction < 0 || fraction > 1, "fraction " + fraction);
          heard.incrementAndGet();
        });
    assertTrue(heard.get() > 10, "heard " + heard);
    AtomicInteger left = new AtomicInteger(heard.get() / 2);
    assertThrows(
        CancellationException.class,
        () ->
            CorpusBuilder.build(
                documents,
                recipe,
                fraction -> {
                  if (left.decrementAndGet() < 0) {
                    throw new CancellationException();
                  }
                }));
  }
}
