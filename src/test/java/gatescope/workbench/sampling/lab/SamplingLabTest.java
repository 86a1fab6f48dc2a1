package gatescope.workbench.sampling.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.math.Kernels;
import gatescope.sample.Distribution;
import gatescope.sample.Logits;
import gatescope.sample.Sampler;
import gatescope.text.Corpus;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import gatescope.workbench.OnTheSpot;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.curve.ChartPoint;
import gatescope.workbench.sampling.DieStrip;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.SymbolBar;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import gatescope.workbench.window.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Surprise, temperature map, game and step of the lab. */
class SamplingLabTest {
  private final Bench bench = new Bench().open("quotes-and-brackets");
  private final WorkbenchModel model = bench.model();
  private final SamplingLabViewModel lab = model.samplingLab();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private void show(LabTab tab) {
    model.pageProperty().set(Page.SAMPLING);
    lab.tabProperty().set(tab);
    bench.finish();
    bench.frame();
  }

  @Test
  void aTypedTextIsReadAtEveryKey() {
    show(LabTab.SURPRISE);
    SurpriseViewModel surprise = lab.surprise();
    surprise.textProperty().set("The");
    SurpriseViewModel.Shown shown = surprise.shownProperty().get();
    assertEquals(3, shown.known());
    TrainedModel read = model.training().model();
    Sampler sampler = new Sampler(read.parameters(), Kernels.portable());
    int start = read.corpus().vocabulary().id("\n").orElse(0);
    Logits logits = sampler.read(start);
    double first =
        Distribution.of(logits, 1).surprise(read.corpus().vocabulary().id("T").orElseThrow());
    assertEquals(first, shown.symbols().get(0).bits());
    assertEquals(Math.pow(2, first), shown.running().get(0), 1e-9);
    assertEquals(shown.perplexity(), shown.running().get(2), 1e-9);
    double shares = shown.shares().stream().mapToDouble(SurpriseViewModel.ClassShare::share).sum();
    assertEquals(1, shares, 1e-9);
    surprise.textProperty().set("The 語");
    assertEquals("seedSkipped", surprise.noticeProperty().get().key());
    assertEquals(4, surprise.shownProperty().get().known());
    assertEquals(5, surprise.shownProperty().get().symbols().size());
    surprise.textProperty().set("a".repeat(SurpriseViewModel.MOST_SYMBOLS + 1));
    assertEquals("surpriseCut", surprise.noticeProperty().get().key());
    surprise.textProperty().set("");
    assertEquals(0, surprise.shownProperty().get().known());
    assertNull(surprise.noticeProperty().get());
  }

  @Test
  void theMapMeasuresEveryTemperatureAndKeepsItsTexts() {
    MapViewModel map = lab.map();
    map.measure();
    assertEquals("labNoModel", map.noticeProperty().get().key());
    show(LabTab.MAP);
    map.length().textProperty().set("5");
    map.measure();
    assertEquals("fieldWhole", map.noticeProperty().get().key());
    map.length().textProperty().set("200");
    map.measure();
    assertNull(map.noticeProperty().get());
    assertEquals(
        MapViewModel.TEMPERATURES, map.points().stream().map(MapPoint::temperature).toList());
    assertEquals(1, map.progressProperty().get());
    assertEquals(0, map.points().get(0).entropy());
    for (int k = 1; k < map.points().size(); k++) {
      map.choose(k);
      assertEquals(200, map.sample().size());
      double bits = map.sample().stream().mapToDouble(InkedSymbol::bits).average().orElseThrow();
      assertEquals(bits, map.points().get(k).ownBits(), 1e-6);
    }
    map.choose(99);
    assertEquals(List.of(), map.sample());
  }

  /** Whoever watches the points reads the chosen one whenever they change. */
  @Test
  void theMapIsMeasuredAgainWhileAPointIsRead() {
    MapViewModel map = lab.map();
    show(LabTab.MAP);
    map.length().textProperty().set("30");
    map.measure();
    map.choose(3);
    List<MapPoint> read = new ArrayList<>();
    map.points()
        .addListener(
            (Observable change) -> {
              Integer chosen = map.chosenProperty().get();
              if (chosen != null) {
                read.add(map.points().get(chosen));
              }
            });
    map.measure();
    assertEquals(List.of(), read, "no point is chosen any more");
    assertEquals(MapViewModel.TEMPERATURES.size(), map.points().size());
  }

  @Test
  void theMapCanBeCancelledAndWaitsForItsIndex() {
    bench.finish();
    MapViewModel map = lab.map();
    map.measure();
    assertEquals("labIndexMissing", map.noticeProperty().get().key());
    Held held = new Held();
    TrainingViewModel training = model.training();
    CorpusIndexViewModel index =
        new CorpusIndexViewModel(training.trainedCorpusProperty(), new OnTheSpot());
    index.want(training.model().corpus());
    MapViewModel slow =
        new MapViewModel(training, model.sampling(), index, held, Kernels.portable());
    slow.length().textProperty().set("30");
    slow.measure();
    held.release();
    held.release();
    assertEquals(2, slow.points().size());
    slow.cancel();
    held.release();
    assertEquals(2, slow.points().size(), "what was measured stays");
    assertEquals(0, held.size());
    assertEquals(1, slow.progressProperty().get());
  }

  @Test
  void aSweepGoesOnAsItBegan() {
    show(LabTab.MAP);
    Held held = new Held();
    MapViewModel slow =
        new MapViewModel(model.training(), model.sampling(), lab.index(), held, Kernels.portable());
    slow.length().set(30);
    slow.measure();
    held.release();
    slow.length().set(20);
    model.sampling().cuts().topK().set(1);
    model.sampling().cuts().topKOnProperty().set(true);
    held.releaseAll();
    int last = slow.points().size() - 1;
    slow.choose(last);
    assertEquals(30, slow.sample().size());
    assertTrue(slow.points().get(last).entropy() > 0, "cut to one symbol on the way");
  }

  @Test
  void anotherCorpusEndsTheIndexOfTheOneBefore() {
    bench.finish();
    Held held = new Held();
    TrainingViewModel training = model.training();
    CorpusIndexViewModel index = new CorpusIndexViewModel(training.trainedCorpusProperty(), held);
    index.want(training.model().corpus());
    index.want(training.model().corpus());
    assertEquals(1, held.size(), "once is enough");
    assertTrue(index.buildingProperty().get());
    bench.open("counting").finish();
    held.release();
    assertNull(index.indexProperty().get());
    assertFalse(index.buildingProperty().get());
    assertNull(index.problemProperty().get(), "a wish is no problem");
  }

  @Test
  void theSameTextTrainedAgainKeepsItsIndex() {
    show(LabTab.SURPRISE);
    CorpusIndexViewModel.Index built = lab.index().indexProperty().get();
    bench.finish();
    bench.frame();
    assertSame(built, lab.index().indexProperty().get(), "built again or lost");
    lab.surprise().textProperty().set("The");
    assertEquals(3, lab.surprise().shownProperty().get().known());
    lab.map().length().set(20);
    lab.map().measure();
    assertNull(lab.map().noticeProperty().get());
  }

  @Test
  void aCorpusThatComesBackIsIndexedAgain() {
    Held held = new Held();
    TrainingViewModel training = model.training();
    CorpusIndexViewModel index = new CorpusIndexViewModel(training.trainedCorpusProperty(), held);
    bench.finish();
    Corpus first = training.model().corpus();
    index.want(first);
    held.release();
    bench.open("counting").finish();
    assertNull(index.indexProperty().get());
    index.want(first);
    held.release();
    assertSame(first, index.indexProperty().get().corpus());
  }

  @Test
  void aCancelledIndexIsBuiltWhenAnotherPartOfTheLabIsOpened() throws InterruptedException {
    Held held = new Held();
    try (Bench waiting = new Bench(held)) {
      waiting.open("quotes-and-brackets");
      held.releaseAll();
      waiting.model().pageProperty().set(Page.SAMPLING);
      waiting.finish();
      SamplingLabViewModel part = waiting.model().samplingLab();
      assertTrue(part.index().buildingProperty().get());
      part.index().cancel();
      held.releaseAll();
      waiting.frame();
      assertFalse(part.index().buildingProperty().get(), "it was cancelled");
      part.tabProperty().set(LabTab.MAP);
      waiting.frame();
      assertTrue(part.index().buildingProperty().get());
      held.releaseAll();
      assertSame(
          waiting.model().training().model().corpus(), part.index().indexProperty().get().corpus());
    }
  }

  @Test
  void aClassPlaysAgainstTheModel() {
    GuessViewModel game = lab.guess();
    game.begin();
    assertEquals("labNoModel", game.noticeProperty().get().key());
    bench.finish();
    game.begin();
    GuessViewModel.Round round = game.roundProperty().get();
    Corpus corpus = model.training().model().corpus();
    String validation = corpus.text(corpus.trainSize(), corpus.size());
    assertTrue(validation.contains(round.context()), "not a text the model never trained on");
    assertEquals(GuessViewModel.CHIPS, round.left());
    game.stake("語", 1);
    assertEquals("labUnknownSymbol", game.noticeProperty().get().key());
    game.stake("e", 4);
    game.stake("a", 9);
    round = game.roundProperty().get();
    assertEquals(0, round.left());
    assertEquals(List.of(4, 6), round.stakes().stream().map(GuessViewModel.Stake::chips).toList());
    game.stake("t", 1);
    assertEquals("guessNoChips", game.noticeProperty().get().key());
    game.stake(round.stakes().get(0).id(), -4);
    assertEquals(1, game.roundProperty().get().stakes().size());
    game.next();
    assertFalse(game.roundProperty().get().revealed(), "reveal comes first");

    game.reveal();
    round = game.roundProperty().get();
    assertTrue(round.revealed());
    assertEquals(1, round.score().rounds());
    assertEquals(1, round.stakes().stream().filter(GuessViewModel.Stake::truth).count());
    game.reveal();
    assertEquals(1, game.roundProperty().get().score().rounds(), "once");
    String before = round.context();
    GuessViewModel.Stake truth =
        round.stakes().stream().filter(GuessViewModel.Stake::truth).findFirst().orElseThrow();
    game.next();
    round = game.roundProperty().get();
    assertNotEquals(before, round.context());
    assertTrue(round.context().endsWith(corpus.vocabulary().symbol(truth.id())));
    assertEquals(GuessViewModel.CHIPS, round.left());
    game.reveal();
    assertEquals(2, game.roundProperty().get().score().rounds());
  }

  /** Cuts stay in their place, and the strip covers the line whatever is cut. */
  @Test
  void cutsAndDiceShowInTheStep() {
    bench.finish();
    SamplingViewModel sampling = model.sampling();
    long passes = sampling.passesProperty().get();
    sampling.cuts().topKOnProperty().set(true);
    sampling.cuts().topK().textProperty().set("3");
    SamplingViewModel.Shown shown = sampling.shownProperty().get();
    assertEquals(List.of(false, false, false, true), cuts(shown).subList(0, 4));
    double most =
        sampling.curveProperty().get().stream().mapToDouble(ChartPoint::y).max().orElseThrow();
    assertEquals(Math.log(3) / Math.log(2), most, 0.2, "the curve is cut too");
    sampling.diceProperty().set(12);
    DieStrip strip = sampling.shownProperty().get().strip();
    assertEquals("12", sampling.diceField().textProperty().get());
    double end = 0;
    for (DieStrip.Segment segment : strip.segments()) {
      assertEquals(end, segment.from(), 1e-12);
      end = segment.to();
      assertEquals(segment.hit(), strip.die() >= segment.from() && strip.die() < segment.to());
    }
    assertEquals(1, end);
    assertEquals(passes, sampling.passesProperty().get(), "a forward pass");
  }

  private static List<Boolean> cuts(SamplingViewModel.Shown shown) {
    return shown.bars().stream().map(SymbolBar::cut).toList();
  }
}
