package gatescope.workbench.sampling.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.workbench.Bench;
import gatescope.workbench.LabPaper;
import gatescope.workbench.Sentences;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.window.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder of the lab, written by a model of some seconds. */
class LadderViewModelTest {
  private static final int LENGTH = 400;

  private final Bench bench = new Bench().open("quotes-and-brackets");
  private final WorkbenchModel model = bench.model();
  private final LadderViewModel ladder = model.samplingLab().ladder();
  private final List<LabPaper> papers = new ArrayList<>();

  @BeforeEach
  void showColumns() {
    ladder.followingProperty().set(false);
    for (Rung rung : ladder.rungs()) {
      LabPaper paper = new LabPaper();
      papers.add(paper);
      ladder.showIn(rung, paper);
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private List<String> write() {
    ladder.generate();
    return writeOn();
  }

  private List<String> writeOn() {
    bench.until(() -> !ladder.writingProperty().get());
    return papers.stream().map(LabPaper::text).toList();
  }

  private String notice() {
    Notice notice = ladder.noticeProperty().get();
    return notice == null ? null : notice.key();
  }

  @Test
  void aModelIsNeededFirst() {
    ladder.generate();
    assertEquals("labNoModel", notice());
    assertFalse(ladder.writingProperty().get());
    ladder.branch("a");
    assertEquals("labNothingChosen", notice());
    assertEquals("labSourceNone", model.samplingLab().ladderSource().get().key());
  }

  @Test
  void theSameDiceWriteTheSameTextsUntilTheyAreUnlocked() {
    bench.finish();
    List<String> first = write();
    assertTrue(papers.stream().allMatch(paper -> paper.symbols.size() == LENGTH));
    assertEquals("labSource", model.samplingLab().ladderSource().get().key());
    assertEquals(first, write());
    model.sampling().diceLockedProperty().set(false);
    long before = model.sampling().diceProperty().get();
    bench.until(
        () -> {
          write();
          return model.sampling().diceProperty().get() != before;
        });
    assertNotEquals(first, writeOn());
    model.sampling().diceField().textProperty().set(Long.toString(before));
    model.sampling().diceLockedProperty().set(true);
    assertEquals(first, write(), "the number typed again");
  }

  @Test
  void whatAllColumnsShareIsMarkedAndWhereTheyPart() {
    bench.finish();
    List<String> texts = write();
    long shared = papers.get(0).shared;
    for (LabPaper paper : papers) {
      assertEquals(shared, paper.shared);
      assertTrue(paper.parted);
    }
    int end = (int) shared;
    assertEquals(1, texts.stream().map(text -> text.substring(0, end)).distinct().count());
    assertTrue(texts.stream().map(text -> text.substring(end, end + 1)).distinct().count() > 1);
  }

  @Test
  void aBranchWithTheSameSymbolIsTheOriginal() {
    bench.finish();
    String original = write().get(1);
    Rung rung = ladder.rungs().get(1);
    ladder.look(rung, 200);
    CursorView view = ladder.cursorProperty().get();
    assertEquals(200, papers.get(1).selected);
    assertEquals(-1, papers.get(0).selected);
    assertEquals(Glyph.of(original.substring(200, 201)), view.chosen());
    CursorView.Candidate chosen =
        view.candidates().stream().filter(CursorView.Candidate::chosen).findFirst().orElseThrow();
    assertEquals(chosen.p(), view.p(), 1e-6);
    assertEquals(papers.get(1).symbols.get(200).bits(), view.bits(), 1e-6);

    ladder.branch(chosen.id());
    assertEquals(original, writeOn().get(1));
    assertEquals(2, rung.branches().size());
    assertEquals(1, rung.branchProperty().get().depth());

    ladder.look(rung, 200);
    CursorView.Candidate other =
        ladder.cursorProperty().get().candidates().stream()
            .filter(candidate -> !candidate.chosen())
            .findFirst()
            .orElseThrow();
    ladder.branch(other.id());
    String changed = writeOn().get(1);
    assertEquals(original.substring(0, 200), changed.substring(0, 200));
    assertNotEquals(original.substring(200, 201), changed.substring(200, 201));
    assertEquals(LENGTH, changed.length());
    assertTrue(changed.startsWith(rung.branchProperty().get().preview(), 200));

    ladder.show(rung, rung.branches().get(0));
    assertEquals(original, writeOn().get(1));
    assertEquals(3, rung.branches().size());
  }

  @Test
  void branchesMayBeTyped() {
    bench.finish();
    String original = write().get(0);
    ladder.look(ladder.rungs().get(0), 10);
    ladder.branch("語");
    assertEquals("labUnknownSymbol", notice());
    ladder.branch("");
    assertEquals("labTypeSymbol", notice());
    assertEquals(original, papers.get(0).text(), "nothing is lost");
    String letter = original.startsWith("W", 10) ? "T" : "W";
    ladder.branch(letter);
    assertNull(notice());
    assertEquals(original.substring(0, 10) + letter, writeOn().get(0).substring(0, 11));
  }

  @Test
  void aWrongLengthIsASentenceAndLosesNothing() {
    bench.finish();
    List<String> before = write();
    for (String length : List.of("0", "-3", "10000001", "many", "")) {
      ladder.ending().length().textProperty().set(length);
      ladder.generate();
      assertEquals("fieldWhole", notice());
      assertEquals(before, writeOn());
    }
  }

  @Test
  void aWrongTemperatureIsASentenceAndLosesNothing() {
    bench.finish();
    List<String> before = write();
    for (String temperature : List.of("NaN", "-1", "-0.5", "warm", "")) {
      ladder.rungs().get(2).temperature().textProperty().set(temperature);
      ladder.generate();
      assertEquals("temperatureWrong", notice());
      assertEquals(before, writeOn());
    }
    ladder.rungs().get(2).temperature().textProperty().set("∞");
    assertNotEquals(before.get(2), write().get(2));
    assertNull(notice());
  }

  @Test
  void wrongCutsDiceAndPhrasesAreSentences() {
    bench.finish();
    model.sampling().cuts().topKOnProperty().set(true);
    model.sampling().cuts().topK().textProperty().set("0");
    ladder.generate();
    assertEquals("fieldWhole", notice());
    model.sampling().cuts().topK().textProperty().set("1");
    List<String> greedy = write();
    assertEquals(1, greedy.stream().distinct().count(), "of one symbol there is no choice");
    ladder.ending().endProperty().set("PHRASE");
    ladder.generate();
    assertEquals("labPhraseMissing", notice());
    ladder.ending().phraseProperty().set(greedy.get(0).substring(20, 30));
    assertTrue(write().get(0).length() <= 30);
    model.sampling().diceField().textProperty().set("seven");
    ladder.generate();
    assertEquals("fieldWhole", notice());
  }

  @Test
  void aSeedThatCannotBeReadStillWrites() {
    bench.finish();
    for (String seed : List.of("", "語語")) {
      model.sampling().seedProperty().set(seed);
      assertEquals(
          seed.isEmpty() ? "seedEmpty" : "seedUnknown",
          model.sampling().noticeProperty().get().key());
      assertEquals(LENGTH, write().get(0).length());
      assertEquals(seed.length(), papers.get(0).seed.size());
    }
  }

  /** Ten million symbols begin at once, stay bounded, and end when they are told to. */
  @Test
  void theLongestTextStreamsAndCanBeStopped() {
    bench.finish();
    ladder.ending().length().textProperty().set("10000000");
    ladder.generate();
    bench.until(() -> papers.get(0).symbols.size() > 20_000);
    assertTrue(ladder.writingProperty().get());
    ladder.stop();
    int stopped = papers.get(0).symbols.size();
    bench.frame();
    bench.frame();
    assertEquals(stopped, papers.get(0).symbols.size());
    assertFalse(ladder.writingProperty().get());
    ladder.look(ladder.rungs().get(0), stopped - 5);
    assertNotNull(ladder.cursorProperty().get());
    ladder.branch(0);
    assertEquals(stopped - 4, papers.get(0).first + papers.get(0).symbols.size());
    assertEquals(20_000, papers.get(0).symbols.size(), "what the screen keeps");
    ladder.stop();
  }

  @Test
  void readingSpeedWritesAsManySymbolsAsAreDue() {
    bench.finish();
    ladder.slowProperty().set(true);
    ladder.generate();
    bench.frame();
    bench.frame();
    int early = papers.get(0).symbols.size();
    assertTrue(early > 0 && early < 50, early + " symbols");
    ladder.slowProperty().set(false);
    String text = writeOn().get(0);
    assertEquals(text, write().get(0), "the speed changes nothing");
  }

  /** Another run while a text is there: the text stays, and says that its model is gone. */
  @Test
  void aModelThatIsReplacedLeavesItsText() {
    bench.finish();
    List<String> before = write();
    bench.open("counting");
    assertEquals("labSourceGone", model.samplingLab().ladderSource().get().key());
    ladder.look(ladder.rungs().get(0), 100);
    assertEquals(100, ladder.cursorProperty().get().at(), "its model still answers");
    assertEquals(before, papers.stream().map(LabPaper::text).toList());
    ladder.generate();
    assertEquals("labNoModel", notice());
    assertEquals(before, papers.stream().map(LabPaper::text).toList());
  }

  @Test
  void textsFollowTrainingUntilSomebodyLooks() {
    model.pageProperty().set(Page.SAMPLING);
    ladder.followingProperty().set(true);
    bench.trainOn();
    bench.until(() -> papers.get(0).symbols.size() == LENGTH);
    List<String> first = writeOn();
    bench.until(() -> !papers.stream().map(LabPaper::text).toList().equals(first));
    writeOn();
    ladder.look(ladder.rungs().get(0), 3);
    List<String> looked = papers.stream().map(LabPaper::text).toList();
    for (int frame = 0; frame < 20; frame++) {
      bench.frame();
    }
    assertEquals(looked, papers.stream().map(LabPaper::text).toList());
    bench.until(() -> model.samplingLab().ladderSource().get().key().equals("labSourceOlder"));
  }

  @Test
  void columnsComeAndGo() {
    bench.finish();
    List<String> before = write();
    ladder.addRung();
    assertEquals(5, ladder.rungs().size());
    LabPaper hottest = new LabPaper();
    ladder.showIn(ladder.rungs().get(4), hottest);
    assertEquals(before, writeOn(), "the others stay the same");
    assertEquals(LENGTH, hottest.symbols.size());
    ladder.addRung();
    ladder.addRung();
    assertEquals(LadderViewModel.MOST_RUNGS, ladder.rungs().size());
    while (ladder.rungs().size() > 1) {
      ladder.removeRung(ladder.rungs().get(1));
    }
    ladder.removeRung(ladder.rungs().get(0));
    assertEquals(1, ladder.rungs().size());
    assertEquals(before.get(0), writeOn().get(0));
  }

  @Test
  void theColumnThatIsLookedAtStaysWhileOthersGo() {
    List<Rung> chosen = new ArrayList<>();
    ladder
        .rungs()
        .addListener(
            (Observable change) -> {
              chosen.add(ladder.chosenRung());
              assertTrue(ladder.rungs().contains(ladder.chosenRung()));
            });
    bench.finish();
    write();
    Rung looked = ladder.rungs().get(2);
    ladder.look(looked, 5);
    ladder.removeRung(ladder.rungs().get(1));
    ladder.removeRung(ladder.rungs().get(2));
    assertEquals(List.of(looked, looked), chosen);
    ladder.removeRung(looked);
    assertEquals(ladder.rungs().get(0), ladder.chosenRung(), "the last one goes");
  }

  @Test
  void withoutAModelOtherColumnsLeaveTheTextsAndSayWhy() {
    bench.finish();
    write();
    Rung rung = ladder.rungs().get(1);
    ladder.look(rung, 50);
    ladder.branch(candidate());
    List<String> before = writeOn();
    bench.open("counting");
    ladder.addRung();
    assertEquals("labNoModel", notice());
    assertEquals(before, writeOn());
    ladder.look(rung, 20);
    ladder.branch(candidate());
    assertEquals("labNoModel", notice());
    ladder.show(rung, rung.branches().get(0));
    assertEquals(rung.branches().get(0), rung.branchProperty().get());
    bench.finish();
    ladder.look(rung, 20);
    ladder.branch(candidate());
    assertEquals("labColumnsChanged", notice());
    Sentences.check(ladder.noticeProperty().get());
    assertEquals(2, rung.branches().size());
    write();
    assertNull(notice());
    ladder.look(rung, 20);
    ladder.branch(candidate());
    writeOn();
    assertEquals(2, rung.branches().size(), "of the new text");
  }

  /** What might stand there instead. */
  private int candidate() {
    return ladder.cursorProperty().get().candidates().get(0).id();
  }

  @Test
  void copiesAreUnderlinedAndCounted() {
    bench.finish();
    model.pageProperty().set(Page.SAMPLING);
    bench.frame();
    write();
    bench.until(() -> ladder.rungs().get(0).numbersProperty().get() != null);
    String corpus =
        model
            .training()
            .trainedCorpusProperty()
            .get()
            .text(0, model.corpus().corpusProperty().get().size());
    for (int k = 0; k < papers.size(); k++) {
      TextNumbers numbers = ladder.rungs().get(k).numbersProperty().get();
      String text = papers.get(k).text();
      assertEquals(LENGTH, numbers.symbols());
      double mean =
          papers.get(k).symbols.stream().mapToDouble(InkedSymbol::bits).average().orElseThrow();
      assertEquals(mean, numbers.bits(), 1e-9);
      int longest = numbers.longest();
      assertTrue(
          hasCopy(text, corpus, longest) && !hasCopy(text, corpus, longest + 1), "" + longest);
      for (CopiedRun run : papers.get(k).copies) {
        assertTrue(run.to() - run.from() >= Rung.SHORTEST_COPY);
        assertTrue(corpus.contains(text.substring((int) run.from(), (int) run.to())));
      }
    }
  }

  private static boolean hasCopy(String text, String corpus, int length) {
    for (int k = 0; k + length <= text.length(); k++) {
      if (corpus.contains(text.substring(k, k + length))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void twoVoicesBlendAndSayWhoWantedASymbol() {
    VoicesViewModel voices = model.samplingLab().voices();
    bench.trainOn();
    voices.remember();
    bench.until(() -> model.training().model().step() > 20);
    model.training().stop();
    bench.untilPhase(phase -> phase.isOver());
    List<String> alone = write();
    assertFalse(ladder.leaningProperty().get());
    voices.secondProperty().set(voices.remembered().get(0));
    voices.weightProperty().set(0);
    assertEquals(alone, writeOn(), "nothing of the second");
    assertTrue(ladder.leaningProperty().get());
    assertTrue(papers.get(0).symbols.stream().anyMatch(symbol -> symbol.lean() != 0));
    voices.weightProperty().set(1);
    assertNotEquals(alone, writeOn(), "nothing of the first");
    voices.secondProperty().set(VoicesViewModel.Remembered.NONE);
    assertEquals(alone, writeOn());
  }

  @Test
  void theRunBeforeStaysAsAVoiceButOtherVocabulariesDoNotBlend() {
    bench.finish();
    bench.open("counting").finish();
    VoicesViewModel voices = model.samplingLab().voices();
    assertEquals(1, voices.remembered().size());
    List<String> before = write();
    voices.secondProperty().set(voices.remembered().get(0));
    assertEquals("labOtherVocabulary", notice());
    assertEquals(before, writeOn());
  }

  @Test
  void favouritesAreKeptWithTheirOrigin() {
    FavouritesViewModel favourites = model.samplingLab().favourites();
    favourites.add(ladder.rungs().get(0), "");
    assertTrue(favourites.all().isEmpty());
    bench.finish();
    String text = write().get(0);
    favourites.add(ladder.rungs().get(0), text);
    FavouritesViewModel.Favourite kept = favourites.all().get(0);
    assertEquals(text, kept.text());
    assertEquals("0.20", kept.temperature());
    bench.open("counting");
    assertEquals(List.of(kept), favourites.all(), "another text loses nothing");
  }
}
