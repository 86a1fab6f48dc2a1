package gatescope.workbench.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.text.Corpus;
import gatescope.train.Phase;
import gatescope.train.TrainingSession;
import gatescope.workbench.Bench;
import gatescope.workbench.Held;
import gatescope.workbench.OnTheSpot;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Background;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.curve.EventMark;
import gatescope.workbench.window.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs are saved, opened, forked and given up, and nothing is lost on the way. */
class RunsTest {
  private static final String SAMPLE = "counting";
  private static final int SOME_STEPS = 11;

  @TempDir private Path folder;
  private Bench bench;

  @AfterEach
  void close() throws InterruptedException {
    if (bench != null) {
      bench.close();
    }
  }

  private Path home() {
    return folder.resolve("home");
  }

  /** A program of this user; the one before is closed. */
  private WorkbenchModel next() {
    return next(new OnTheSpot());
  }

  private WorkbenchModel next(Background background) {
    try {
      close();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    bench = new Bench(background, home());
    bench.model().runs().start();
    return bench.model();
  }

  private WorkbenchModel model() {
    return bench.model();
  }

  private RunLibrary runs() {
    return bench.model().runs();
  }

  private RunRecord current() {
    return runs().currentProperty().get();
  }

  private void open(String id) {
    bench.open(id);
    model().settings().dropout().set(0.2);
    model().settings().layers().set(2);
    model().settings().epochs().set(2);
  }

  /** Trains for some steps and rests. */
  private void trainABit() {
    ChangeListener<TrainingSession> rest = (property, before, now) -> pauseLater(now);
    model().training().sessionProperty().addListener(rest);
    model().training().train();
    model().training().sessionProperty().removeListener(rest);
    untilPaused();
    assertEquals(Phase.PAUSED, model().training().phaseProperty().get());
    assertTrue(losses().length >= SOME_STEPS, losses().length + " steps");
  }

  /** Asks the trainer at every step how far it is, so that no machine is too quick. */
  private static void pauseLater(TrainingSession session) {
    if (session != null) {
      session
          .requestState()
          .thenAccept(
              state -> {
                if (state.position().step() < SOME_STEPS) {
                  pauseLater(session);
                } else {
                  session.pause();
                }
              });
    }
  }

  private void finish() {
    model().training().trainOrPause();
    bench.untilPhase(Phase::isOver);
    assertEquals(Phase.FINISHED, model().training().phaseProperty().get());
  }

  private void untilWritten() {
    bench.until(() -> !runs().saving().savingProperty().get());
  }

  private void untilPaused() {
    bench.untilPhase(phase -> phase == Phase.PAUSED || phase.isOver());
  }

  private double[] losses() {
    return losses(model().training().trainCurveProperty().get());
  }

  private static double[] losses(Curve curve) {
    return IntStream.range(0, curve.size()).mapToDouble(curve::y).toArray();
  }

  private String said() {
    return runs().noticeProperty().get() == null ? "" : runs().noticeProperty().get().key();
  }

  private List<Path> automatic() throws IOException {
    Path autosaves = home().resolve("autosave");
    if (!Files.isDirectory(autosaves)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(autosaves)) {
      return all.filter(file -> file.toString().endsWith(".gatescope")).toList();
    }
  }

  /** The losses of the run that is never interrupted. */
  private double[] uninterrupted() {
    next();
    open(SAMPLE);
    finish();
    double[] losses = losses();
    runs().delete(current());
    return losses;
  }

  @Test
  void aRunThatDoesNotFitIntoMemoryHasASentenceOfItsOwn() {
    Notice said = RunStore.sentence(new OutOfMemoryError("no room"));
    assertEquals("runMemory", said.key());
  }

  @Test
  void aSavedRunGoesOnBitForBit() throws IOException {
    double[] expected = uninterrupted();
    next();
    open(SAMPLE);
    model().gates().probeProperty().set("aab");
    model().sampling().seedProperty().set("aa");
    model().sampling().temperatureProperty().set(0.7);
    model().sampling().diceProperty().set(99);
    trainABit();
    bench.until(() -> current().keeping().automatic() != null);
    assertEquals(List.of(current().keeping().automatic()), automatic());
    current().notesProperty().set("my notes");
    Path file = folder.resolve("a run.gatescope");
    runs().saving().save(current(), file);
    untilWritten();
    assertEquals("runSaved", said());
    assertFalse(current().unsavedProperty().get());
    assertEquals("a run", current().nameProperty().get());
    assertEquals(List.of(), automatic(), "what is saved need not be kept");
    int past = model().training().past().size();

    next();
    assertNull(runs().recovery().offerProperty().get());
    assertEquals(List.of(file), runs().recent().files());
    bench.open("quotes-and-brackets");
    model().open(List.of(file));
    untilPaused();
    assertEquals("counting.txt", model().corpus().corpusProperty().get().name());
    assertEquals("2", model().settings().layers().textProperty().get());
    assertEquals("0.2", model().settings().dropout().textProperty().get());
    assertEquals("aab", model().gates().probeProperty().get());
    assertEquals("aa", model().sampling().seedProperty().get());
    assertEquals(0.7, model().sampling().temperatureProperty().get());
    assertEquals(99, model().sampling().diceProperty().get());
    assertEquals("my notes", current().notesProperty().get());
    assertEquals(past, model().training().past().size());
    assertFalse(current().unsavedProperty().get(), "opening is no change");
    assertNotNull(model().gates().scoreProperty().get());
    finish();
    assertArrayEquals(expected, losses());
    assertTrue(current().unsavedProperty().get());
  }

  @Test
  void whatIsNotSavedIsOfferedNextTime() throws IOException {
    double[] expected = uninterrupted();
    next();
    open(SAMPLE);
    trainABit();
    long step = current().stepProperty().get();

    next();
    assertEquals("runLeft", runs().recovery().offerProperty().get().key());
    assertEquals(
        step, ((Number) runs().recovery().offerProperty().get().arguments().get(1)).longValue());
    runs().recovery().restore();
    untilPaused();
    assertNull(runs().recovery().offerProperty().get());
    assertTrue(current().unsavedProperty().get());
    finish();
    assertArrayEquals(expected, losses());

    next();
    assertNotNull(runs().recovery().offerProperty().get(), "it is still not saved");
    runs().recovery().discard();
    assertEquals(List.of(), automatic());
    next();
    assertNull(runs().recovery().offerProperty().get());
  }

  @Test
  void aRunIsKeptWhileItTrains() {
    next();
    open(SAMPLE);
    bench.trainOn();
    RunRecord run = current();
    bench.until(() -> run.keeping().automatic() != null);
    assertTrue(model().training().isBusy());
    assertEquals("statusKept", runs().keptProperty().get().key());
    bench.until(run.keeping()::isLosing);
    assertTrue(model().training().isBusy(), "it did not wait for that");
  }

  @Test
  void anotherTextOrRunDoesNotLoseTheFirst() {
    next();
    open(SAMPLE);
    trainABit();
    RunRecord first = current();
    double[] losses = losses();
    bench.open("quotes-and-brackets");
    assertNull(current());
    assertEquals(List.of(first), runs().runs());
    bench.finish();
    RunRecord second = current();
    assertNotSame(first, second);
    assertEquals(List.of(second, first), runs().runs());
    bench.until(() -> first.keeping().automatic() != null);

    runs().makeCurrent(first);
    untilPaused();
    assertSame(first, current());
    assertEquals("counting.txt", model().corpus().corpusProperty().get().name());
    assertArrayEquals(losses, losses());
    assertEquals(losses.length, first.stepProperty().get());
    runs().makeCurrent(second);
    bench.untilPhase(Phase::isOver);
    assertSame(second, current());
    assertEquals(2, runs().runs().size());
  }

  @Test
  void aRunThatWasLeftIsSavedWhereItWas() {
    next();
    open(SAMPLE);
    trainABit();
    Path file = folder.resolve("a run.gatescope");
    runs().saving().save(current(), file);
    untilWritten();
    long saved = current().stepProperty().get();
    model().training().resume();
    bench.until(() -> current().stepProperty().get() > saved);
    model().training().pause();
    untilPaused();

    next();
    runs().recovery().restore();
    untilPaused();
    assertEquals(file, current().fileProperty().get());
    next();
    assertEquals(1, runs().runs().size(), "the file's own");
    runs().recovery().restore();
    untilPaused();
    assertEquals(List.of(current()), runs().runs());
    assertEquals(file, current().fileProperty().get());
    assertTrue(current().stepProperty().get() > saved);
    assertTrue(current().unsavedProperty().get());
    runs().saving().save(current(), current().fileProperty().get());
    untilWritten();
    double[] expected = losses();

    next();
    assertNull(runs().recovery().offerProperty().get());
    model().open(List.of(file));
    untilPaused();
    assertArrayEquals(expected, losses());
  }

  @Test
  void aChangedLearningRateStaysMarked() {
    next();
    open(SAMPLE);
    trainABit();
    model().settings().learningRate().textProperty().set("0.0005");
    model().training().resume();
    bench.until(() -> !model().training().events().isEmpty());
    model().training().pause();
    untilPaused();
    List<EventMark> marks = List.copyOf(model().training().events());
    assertEquals(List.of("0.0005"), marks.stream().map(EventMark::label).toList());
    assertTrue(marks.get(0).x() > 10, "not before it was changed");
    Path file = folder.resolve("run.gatescope");
    runs().saving().save(current(), file);
    untilWritten();

    next();
    model().open(List.of(file));
    untilPaused();
    bench.until(() -> !model().training().events().isEmpty());
    assertEquals(marks, model().training().events());
    assertEquals("0.0005", model().settings().learningRate().textProperty().get());
    bench.open("quotes-and-brackets");
    assertEquals(List.of(), model().training().events());
  }

  @Test
  void aForkSharesItsOrigin() {
    next();
    open(SAMPLE);
    trainABit();
    RunRecord parent = current();
    double[] before = losses();
    runs().fork().settingProperty().set(ForkSetting.LEARNING_RATE);
    runs().fork().number().textProperty().set("0.05");
    runs().fork(parent);
    untilPaused();
    RunRecord fork = current();
    assertNotSame(parent, fork);
    assertEquals(parent.id(), fork.origin().orElseThrow().parent());
    assertEquals(before.length, fork.origin().orElseThrow().step());
    assertTrue(fork.nameProperty().get().contains("0.05"), fork.nameProperty().get());
    assertEquals("0.05", model().settings().learningRate().textProperty().get());
    assertArrayEquals(before, losses());
    assertEquals("fork", model().training().events().get(0).label());
    assertEquals(before.length, model().training().events().get(0).x());
    finish();
    assertTrue(losses().length > before.length);
    assertArrayEquals(before, losses(parent.trainCurve()));

    runs().fork().settingProperty().set(ForkSetting.UNITS);
    runs().fork(parent);
    assertEquals("forkShape", said());
    assertSame(fork, current());
  }

  @Test
  void aForkOfThePastHasItsCurveUpToThere() {
    next();
    open(SAMPLE);
    finish();
    RunRecord parent = current();
    double[] whole = losses();
    bench.until(() -> parent.momentsProperty().get().size() > 2);
    long moment = parent.momentsProperty().get().get(2);
    runs().fork().settingProperty().set(ForkSetting.OPTIMIZER);
    runs().fork().choice().nameProperty().set("RMSPROP");
    runs().fork().momentProperty().set(moment);
    runs().fork(parent);
    untilPaused();
    assertEquals(moment, current().origin().orElseThrow().step());
    assertEquals(moment, losses().length);
    finish();
    assertEquals(whole.length, losses().length);
    assertEquals("RMSPROP", model().settings().optimizer().nameProperty().get());
  }

  @Test
  void aForkIsTheOneThatWasAskedFor() {
    Held held = new Held();
    bench = new Bench(held, home());
    open(SAMPLE);
    held.releaseAll();
    trainABit();
    RunRecord parent = current();
    ForkViewModel fork = runs().fork();
    fork.settingProperty().set(ForkSetting.LEARNING_RATE);
    fork.number().textProperty().set("0.05");
    runs().fork(parent);
    fork.number().textProperty().set("0.07");
    fork.settingProperty().set(ForkSetting.UNITS);
    held.releaseAll();
    untilPaused();
    assertNotSame(parent, current());
    assertEquals(0.05, model().settings().learningRate().value());
    assertTrue(current().nameProperty().get().contains("0.05"), current().nameProperty().get());
  }

  @Test
  void deletingCanBeUndone() throws IOException {
    next();
    open(SAMPLE);
    trainABit();
    RunRecord run = current();
    runs().delete(run);
    assertEquals("runDeleted", said());
    assertEquals(List.of(), runs().runs());
    assertNull(current());
    bench.frame();
    runs().undoDelete();
    assertEquals(List.of(run), runs().runs());
    runs().makeCurrent(run);
    untilPaused();
    assertSame(run, current());
    runs().delete(run);
    next();
    assertNull(runs().recovery().offerProperty().get(), "it was deleted");
    assertEquals(List.of(), automatic());
  }

  @Test
  void withoutItsTextARunAsksForIt() {
    next();
    open(SAMPLE);
    trainABit();
    double[] losses = losses();
    runs().saving().withTextProperty().set(false);
    Path file = folder.resolve("hash.gatescope");
    runs().saving().save(current(), file);
    untilWritten();
    assertEquals("runSavedHash", said());

    next();
    bench.open("quotes-and-brackets");
    Corpus other = model().corpus().corpusProperty().get();
    model().open(List.of(file));
    assertEquals("runOtherText", said());
    assertSame(other, model().corpus().corpusProperty().get());
    bench.open(SAMPLE);
    untilPaused();
    assertArrayEquals(losses, losses(), "it waited for its text");
  }

  @Test
  void aRunThatWaitsForItsTextReplacesNoneThatIsOpenedLater() {
    next();
    open(SAMPLE);
    trainABit();
    runs().saving().withTextProperty().set(false);
    Path file = folder.resolve("hash.gatescope");
    runs().saving().save(current(), file);
    untilWritten();

    next();
    open(SAMPLE);
    trainABit();
    RunRecord later = current();
    bench.open("quotes-and-brackets");
    model().open(List.of(file));
    assertEquals("runOtherText", said());
    runs().makeCurrent(later);
    untilPaused();
    bench.frame();
    untilPaused();
    assertSame(later, current());
    assertEquals("", said());
  }

  @Test
  void aRunThatCannotBeComparedSaysSoOnce() {
    next();
    open(SAMPLE);
    trainABit();
    runs().saving().withTextProperty().set(false);
    runs().saving().save(current(), folder.resolve("hash.gatescope"));
    untilWritten();

    next();
    assertSame(runs().runs().get(0), model().compare().left().runProperty().get());
    model().pageProperty().set(Page.RUNS);
    runs().tabProperty().set(RunsTab.COMPARE);
    assertEquals("runNeedsText", said());
    runs().dismissNotice();
    model().gates().probeProperty().set("aab");
    assertEquals("", said(), "the file was read again");
    bench.open(SAMPLE);
    assertNotNull(model().compare().left().scoreProperty().get(), "now its text is there");
  }

  @Test
  void aRunIsReadForBothSidesAtOnce() {
    next();
    open(SAMPLE);
    trainABit();
    runs().saving().save(current(), folder.resolve("run.gatescope"));
    untilWritten();

    Held held = new Held();
    next(held);
    held.releaseAll();
    model().pageProperty().set(Page.RUNS);
    runs().tabProperty().set(RunsTab.COMPARE);
    assertEquals(1, held.size());
    model().gates().probeProperty().set("aab");
    model().compare().right().runProperty().set(runs().runs().get(0));
    assertEquals(1, held.size(), "it is being read");
    held.releaseAll();
    assertEquals(List.of("a", "a", "b"), model().compare().right().scoreProperty().get().glyphs());
  }

  @Test
  void aRunThatLearnsIsNotTakenAway() {
    next();
    open(SAMPLE);
    trainABit();
    Path file = folder.resolve("run.gatescope");
    runs().saving().save(current(), file);
    untilWritten();
    model().training().resume();
    bench.untilPhase(phase -> phase == Phase.TRAINING);
    TrainingSession session = model().training().sessionProperty().get();
    model().open(List.of(file));
    assertEquals("runPauseFirst", said());
    assertSame(session, model().training().sessionProperty().get());
  }

  @Test
  void aNetworkOfPyTorchOpensOnTheOpenText() {
    next();
    open(SAMPLE);
    trainABit();
    Path file = folder.resolve("net.safetensors");
    runs().saving().exportTorch(current(), file);
    untilWritten();
    assertEquals("saved", said());
    model().open(List.of(file));
    untilPaused();
    assertEquals("net", current().nameProperty().get());
    assertEquals(0, current().stepProperty().get());
    assertNull(current().fileProperty().get(), "Save must not write over the network");
    assertNotNull(model().gates().scoreProperty().get());
    finish();

    bench.open("verse-zh");
    model().open(List.of(file));
    assertEquals("modelNeverSaw", said());

    model().sources().paste("fewer symbols", "aabb\naaabbb\n".repeat(50));
    model().open(List.of(file));
    untilPaused();
    Corpus few = model().corpus().corpusProperty().get();
    assertEquals(600, few.size());
    assertTrue(few.vocabulary().id("X").isPresent(), "it is the vocabulary of the network");
    Path saved = folder.resolve("imported.gatescope");
    runs().saving().save(current(), saved);
    untilWritten();
    runs().delete(current());
    model().open(List.of(saved));
    untilPaused();
    assertEquals(few.text(0, 600), model().corpus().corpusProperty().get().text(0, 600));
  }

  @Test
  void exportsForOthers() {
    next();
    open(SAMPLE);
    trainABit();
    runs().saving().exportReport(current(), folder.resolve("run.html"), Locale.ENGLISH);
    untilWritten();
    assertTrue(Files.exists(folder.resolve("run.html")));
    runs().saving().exportCluster(current(), folder.resolve("cluster"));
    untilWritten();
    assertTrue(Files.exists(folder.resolve("cluster/train.py")));
  }

  @Test
  void nothingToSaveIsSaid() {
    next();
    runs().saving().save(null, folder.resolve("none.gatescope"));
    assertEquals("runNothing", said());
  }

  @Test
  void aDamagedFileIsRefusedAndNothingElseChanges() throws IOException {
    next();
    open(SAMPLE);
    trainABit();
    RunRecord run = current();
    Path file = Files.writeString(folder.resolve("broken.gatescope"), "PK no zip at all");
    model().open(List.of(file));
    assertEquals("fileDamaged", said());
    assertSame(run, current());
    model().open(List.of(folder.resolve("nowhere.gatescope")));
    assertEquals("fileVanished", said());
    finish();
  }

  /** Nothing can be kept on the disk, so it stays in the memory. */
  @Test
  void whatCannotBeKeptStaysInTheMemory() throws IOException {
    Files.writeString(home(), "no folder");
    next();
    open(SAMPLE);
    trainABit();
    RunRecord run = current();
    double[] losses = losses();
    bench.until(() -> said().equals("autosaveFailed"));
    runs().dismissNotice();
    bench.open("quotes-and-brackets").finish();
    bench.until(() -> run.keeping().inMemory() != null);
    assertEquals("", said(), "it is said once");
    runs().makeCurrent(run);
    untilPaused();
    assertArrayEquals(losses, losses());
    finish();
    Path file = folder.resolve("elsewhere.gatescope");
    runs().saving().save(current(), file);
    untilWritten();
    assertFalse(current().unsavedProperty().get());
    assertNull(run.keeping().inMemory());
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
    next();
    open(SAMPLE);
    trainABit();
    Path file = Files.writeString(folder.resolve("file"), "").resolve("run.gatescope");
    runs().saving().save(current(), file);
    untilWritten();
    assertEquals("saveFailed", said());
    assertTrue(current().unsavedProperty().get());
  }
}
