package gatescope.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.i18n.Words;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Parameters;
import gatescope.store.report.HtmlReport;
import gatescope.text.Corpus;
import gatescope.text.CorpusBuilder;
import gatescope.text.CorpusRecipe;
import gatescope.text.Document;
import gatescope.text.ProgressListener;
import gatescope.text.Split;
import gatescope.text.SplitKind;
import gatescope.text.VocabularyLimit;
import gatescope.text.clean.Cleaning;
import gatescope.text.clean.CleaningKind;
import gatescope.text.clean.CleaningStep;
import gatescope.text.unit.Unit;
import gatescope.train.ParameterSnapshot;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingState;
import gatescope.train.history.LossHistory;
import gatescope.train.history.StepSeries;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.settings.Fault;
import gatescope.train.settings.TrainingSettings;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is saved is read back, and a run that is reopened goes on as if it had never been closed.
 */
class RunFileTest {
  private static final Path VERSION_1 = Path.of("src/test/resources/runs/version-1.gatescope");

  @TempDir Path folder;

  static Stream<Arguments> everyCellAndOptimizer() {
    return Stream.of(CellKind.values())
        .flatMap(
            cell ->
                Stream.of(OptimizerKind.values()).map(optimizer -> Arguments.of(cell, optimizer)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyCellAndOptimizer")
  void aReopenedRunMakesTheLossesOfAnUninterruptedOne(CellKind cell, OptimizerKind optimizer)
      throws NoticeException {
    try (Team team = new Team(1)) {
      TrainingRun whole = Runs.run(Runs.settings(cell, optimizer), null, team);
      TrainingState expected = Runs.advance(whole, Long.MAX_VALUE);
      Path file = folder.resolve("run.gatescope");
      Runs.file(cell, optimizer).write(file);
      RunFile opened = RunFile.read(file);
      TrainingState start = opened.state();
      assertTrue(start.position().step() < expected.position().step());
      TrainingState end = Runs.advance(Runs.run(start.settings(), start, team), Long.MAX_VALUE);
      assertArrayEquals(
          expected.history().trainLoss().kept().mean(), end.history().trainLoss().kept().mean());
      assertArrayEquals(
          expected.history().validationLoss().toArray(), end.history().validationLoss().toArray());
      assertEquals(expected.figures(), end.figures());
      assertSame(expected.learner().parameters(), end.learner().parameters());
    }
  }

  @Test
  void everythingIsReadBack() throws NoticeException {
    RunFile saved = Runs.file(CellKind.LSTM, OptimizerKind.ADAM);
    Path file = folder.resolve("a run 跑.gatescope");
    saved.write(file);
    RunFile read = RunFile.read(file);
    assertEquals(saved.state().settings(), read.state().settings());
    assertEquals(saved.state().position(), read.state().position());
    assertEquals(saved.state().figures(), read.state().figures());
    assertEquals(saved.notes(), read.notes());
    assertEquals(saved.corpus().facts(), read.corpus().facts());
    Corpus corpus = read.corpus().corpus().orElseThrow();
    assertTrue(read.corpus().isOf(corpus));
    assertEquals(Runs.CORPUS.text(0, Runs.CORPUS.size()), corpus.text(0, corpus.size()));
    ParameterSnapshot snapshot = read.snapshots().get(0);
    assertEquals(saved.snapshots().get(0).step(), snapshot.step());
    assertSame(saved.snapshots().get(0).parameters(), snapshot.parameters());
    assertSame(saved.state().sound(), read.state().sound());
  }

  @Test
  void aSummarySaysWhichRunItIsAndHowItWent() throws NoticeException {
    RunIdentity identity =
        new RunIdentity("id-1", "wide 宽", "2026-01-02T03:04:05Z", "id-0", "narrow", 7);
    RunFile run = Runs.file(CellKind.GRU, OptimizerKind.ADAM);
    Path file = folder.resolve("run.gatescope");
    List<Double> told = new ArrayList<>();
    run.with(run.notes(), identity).withoutText().write(file, told::add);
    assertEquals(identity, RunFile.read(file).identity());
    assertTrue(RunFile.read(file).corpus().corpus().isEmpty());
    RunSummary summary = RunSummary.read(file);
    assertEquals(identity, summary.identity());
    assertEquals(Runs.CORPUS.name(), summary.corpus());
    assertEquals(run.state().figures(), summary.figures());
    assertEquals(run.notes(), summary.notes());
    assertEquals(List.of(5L), summary.snapshots());
    assertArrayEquals(
        run.state().history().trainLoss().kept().mean(),
        summary.history().trainLoss().kept().mean());
    assertEquals(1, told.get(told.size() - 1), 0.3, "what was expected is about what was written");
    assertTrue(told.size() > 5 && told.get(0) < 0.5, told::toString);
  }

  @Test
  void aRunWithoutItsTextGoesOnWithTheSameTextOnly() throws NoticeException {
    RunFile whole = Runs.file(CellKind.RNN, OptimizerKind.SGD);
    Path file = folder.resolve("run.gatescope");
    new RunFile(whole.state(), StoredCorpus.hashOnly(Runs.CORPUS), RunNotes.NONE, List.of())
        .write(file);
    RunFile read = RunFile.read(file);
    assertTrue(read.corpus().corpus().isEmpty());
    assertEquals(Runs.CORPUS, read.corpusOr(Runs.CORPUS));
    assertRefused("runNeedsText", () -> read.corpusOr(null));
    Corpus other = Corpus.ofCharacters("other", "the dog sat on the mat; 猫坐在垫子上。\n".repeat(40));
    assertRefused("runOtherText", () -> read.corpusOr(other));
  }

  @Test
  void howTheTextWasCutIsReadBack() throws NoticeException {
    CorpusRecipe recipe =
        new CorpusRecipe(
            Cleaning.of(CleaningStep.of(CleaningKind.LOWER_CASE)),
            Unit.separatedBy("|"),
            new VocabularyLimit(5, 1),
            new Split(SplitKind.BY_FILE, 0.3));
    List<Document> documents =
        List.of(
            new Document("one", "A|b|c|D|e|f|g|".repeat(20)),
            new Document("two", "x|A|y|".repeat(20)));
    Corpus corpus = CorpusBuilder.build(documents, recipe, ProgressListener.NONE);
    TrainingSettings settings = Runs.settings(CellKind.COUPLED, OptimizerKind.MOMENTUM);
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(corpus, settings, Kernels.best(), team, new LossHistory());
      RunFile saved =
          new RunFile(run.state(), StoredCorpus.whole(corpus), RunNotes.NONE, List.of());
      saved.write(folder.resolve("run.gatescope"));
    }
    Corpus read = RunFile.read(folder.resolve("run.gatescope")).corpusOr(null);
    assertEquals(corpus.recipe(), read.recipe());
    assertEquals(corpus.origin(), read.origin());
    assertEquals(corpus.vocabulary().unknown(), read.vocabulary().unknown());
    assertEquals(corpus.text(0, corpus.size()), read.text(0, read.size()));
  }

  @Test
  void theFirstVersionStaysReadable() throws NoticeException {
    RunFile read = RunFile.read(VERSION_1);
    assertEquals(22, read.state().position().step());
    assertEquals(Fault.NONE, read.state().settings().fault(), "what it does not say");
    assertEquals("the cat", read.notes().probe());
    TrainingState start = read.state();
    try (Team team = new Team(1)) {
      TrainingState end = Runs.advance(Runs.run(start.settings(), start, team), 40);
      assertEquals(40, end.history().trainLoss().steps());
    }
  }

  @Test
  void aRunThatWasBrokenOnPurposeSaysSo() throws NoticeException {
    Path file = folder.resolve("broken.gatescope");
    TrainingSettings broken =
        Runs.settings(CellKind.LSTM, OptimizerKind.ADAM).withFault(Fault.STATE_DROPPED);
    try (Team team = new Team(1)) {
      TrainingState state = Runs.advance(Runs.run(broken, null, team), 4);
      new RunFile(state, StoredCorpus.whole(Runs.CORPUS), RunNotes.NONE, List.of()).write(file);
    }
    RunFile read = RunFile.read(file);
    assertEquals(Fault.STATE_DROPPED, read.state().settings().fault());
    String page = HtmlReport.of(read, new Words(Locale.ENGLISH), Kernels.best());
    assertTrue(page.contains("broken on purpose: state not carried"), page);
    assertTrue(page.contains("--fault STATE_DROPPED"), page);
    assertRefused(
        "clusterBroken", () -> ClusterExport.write(read, Runs.CORPUS, folder.resolve("cluster")));
  }

  @Test
  void aFullDiskLeavesTheOldFile() throws Exception {
    Path file = folder.resolve("run.gatescope");
    RunFile run = Runs.file(CellKind.LSTM, OptimizerKind.ADAM);
    run.write(file);
    byte[] before = Files.readAllBytes(file);
    for (int room = 0; room < before.length; room += before.length / 20) {
      long limit = room;
      IOException full =
          assertThrows(
              IOException.class,
              () -> AtomicFile.write(file, out -> RunWriter.write(run, new FullDisk(out, limit))));
      assertEquals("saveFull", FileNotices.unwritable(file, full).notice().key());
      assertArrayEquals(before, Files.readAllBytes(file));
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(List.of(file), files.toList());
      }
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsASentence() throws Exception {
    RunFile run = Runs.file(CellKind.GRU, OptimizerKind.SGD);
    Path noFolder = Files.createFile(folder.resolve("file")).resolve("run.gatescope");
    assertRefused("saveFailed", () -> run.write(noFolder));
    assertRefused("saveVanished", () -> RunFile.requireWritable(noFolder));
    Path vanished = folder.resolve("none").resolve("run.gatescope");
    assertRefused("saveVanished", () -> run.write(vanished));
    assertRefused("saveVanished", () -> RunFile.requireWritable(vanished));
    assertRefused("fileFolder", () -> run.write(folder));
    assertRefused("fileFolder", () -> RunFile.requireWritable(folder));
    assertEquals(
        "saveDenied",
        FileNotices.unwritable(noFolder, new AccessDeniedException("run")).notice().key());
    assertEquals(
        "saveDenied",
        FileNotices.unwritable(noFolder, new IOException("Read-only file system")).notice().key());
  }

  @Test
  void whatIsNoRunIsASentence() throws Exception {
    assertRefused("fileVanished", () -> RunFile.read(folder.resolve("none.gatescope")));
    Path text = Files.writeString(folder.resolve("text.gatescope"), "no zip at all");
    assertRefused("fileDamaged", () -> RunFile.read(text));
    Path empty = Files.createFile(folder.resolve("empty.gatescope"));
    assertRefused("fileDamaged", () -> RunFile.read(empty));
    assertRefused("fileFolder", () -> RunFile.read(folder));
    Path weights = Files.writeString(folder.resolve("model.safetensors"), "no zip either");
    assertRefused("runWanted", () -> RunFile.read(weights));
  }

  private interface Attempt {
    void run() throws NoticeException;
  }

  private static void assertRefused(String key, Attempt attempt) {
    assertEquals(key, assertThrows(NoticeException.class, attempt::run).notice().key());
  }

  private static void assertSame(Parameters expected, Parameters actual) {
    for (int k = 0; k < expected.tensors().size(); k++) {
      assertArrayEquals(
          expected.tensors().get(k).matrix().data, actual.tensors().get(k).matrix().data);
    }
  }

  /** A disk on which there is room for so many bytes. */
  private static final class FullDisk extends FilterOutputStream {
    private long room;

    FullDisk(OutputStream out, long room) {
      super(out);
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (--room < 0) {
        throw new IOException("No space left on device");
      }
      out.write(b);
    }
  }

  @Test
  void aChangeOfTheLearningRateIsKept() throws NoticeException {
    try (Team team = new Team(1)) {
      TrainingRun run = Runs.run(Runs.settings(CellKind.GRU, OptimizerKind.ADAM), null, team);
      Runs.advance(run, 5);
      run.setLearningRate(0.01);
      run.setLearningRate(0.01);
      TrainingState state = Runs.advance(run, 8);
      Path file = folder.resolve("run.gatescope");
      new RunFile(state, StoredCorpus.whole(Runs.CORPUS), RunNotes.NONE, List.of()).write(file);
      String page = HtmlReport.of(RunFile.read(file), new Words(Locale.ENGLISH), Kernels.best());
      assertTrue(page.contains("0.01 after step 5"), page);
      assertTrue(page.contains("class=\"rate\""), page);
      TrainingState read = RunFile.read(file).state();
      TrainingRun resumed = Runs.run(read.settings(), read, team);
      LossHistory history = Runs.advance(resumed, 10).history();
      assertArrayEquals(new double[] {5}, history.rateStep().toArray());
      assertArrayEquals(new double[] {0.01}, history.rate().toArray());
    }
    assertEquals(0, RunFile.read(VERSION_1).state().history().rateStep().size());
  }

  @Test
  void theHistoryOfALongRunIsReadBackByItsStrides() throws SafetensorsException {
    StepSeries.Kept losses = kept(4, 10, 3, 2, 1);
    StepSeries.Kept norms = kept(4, 10, 7, 8, 9);
    double[] none = {};
    Safetensors stored = StateTensors.ofHistory(LossHistory.of(losses, norms, none, none));
    LossHistory read = StateTensors.history(stored, 10);
    assertKept(losses, read.trainLoss().kept());
    assertKept(norms, read.gradientNorm().kept());
    for (long steps : new long[] {0, 1, 7, 13, Long.MAX_VALUE, -1}) {
      assertThrows(SafetensorsException.class, () -> StateTensors.history(stored, steps));
    }
  }

  private static StepSeries.Kept kept(int stride, long steps, double... mean) {
    double[] low = DoubleStream.of(mean).map(y -> y - 0.5).toArray();
    double[] high = DoubleStream.of(mean).map(y -> y + 2).toArray();
    return new StepSeries.Kept(stride, steps, mean, low, high);
  }

  private static void assertKept(StepSeries.Kept expected, StepSeries.Kept actual) {
    assertEquals(expected.stride(), actual.stride());
    assertEquals(expected.steps(), actual.steps());
    assertArrayEquals(expected.mean(), actual.mean());
    assertArrayEquals(expected.low(), actual.low());
    assertArrayEquals(expected.high(), actual.high());
  }

  @Test
  void aRateThatWasNeverChangedLikeThisIsRefused() throws SafetensorsException {
    StepSeries.Kept losses = StepSeries.Kept.all(new double[] {3, 2});
    double[] none = {};
    for (double[] change : new double[][] {{3, 0.1}, {-1, 0.1}, {1, Double.NaN}}) {
      LossHistory history =
          LossHistory.of(losses, losses, none, none)
              .withRates(new double[] {change[0]}, new double[] {change[1]});
      Safetensors stored = StateTensors.ofHistory(history);
      assertThrows(SafetensorsException.class, () -> StateTensors.history(stored, 2));
    }
  }
}
