package gatescope.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.Corpus;
import gatescope.text.source.Limits;
import gatescope.text.source.SourceReader;
import gatescope.train.Phase;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.corpus.SourcesViewModel;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.training.Preset;
import gatescope.workbench.training.SettingsViewModel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is dropped or typed, a sentence says what to do next, and nothing is lost. */
class WrongInputTest {
  private static final String GOOD = "The cat sat on the mat and looked at the moon. ".repeat(20);

  @TempDir private Path folder;
  private final Bench bench = new Bench().open("counting");
  private final WorkbenchModel model = bench.model();

  @AfterEach
  void close() throws InterruptedException {
    bench.close();
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path good() throws IOException {
    return file("good.txt", GOOD.getBytes(StandardCharsets.UTF_8));
  }

  private DynamicTest refused(String key, List<Path> files) {
    return DynamicTest.dynamicTest(key + " " + files, () -> assertRefused(key, files));
  }

  private void assertRefused(String key, List<Path> files) throws IOException {
    CorpusViewModel corpus = model.corpus();
    Corpus before = corpus.corpusProperty().get();
    assertNotNull(before);
    model.sources().open(files);
    assertEquals(key, corpus.problemProperty().get().key());
    Sentences.check(corpus.problemProperty().get());
    assertSame(before, corpus.corpusProperty().get(), "the text before is gone");
    assertFalse(corpus.loadingProperty().get());
    assertTrue(model.run().trainableProperty().get());
    model.sources().open(List.of(good()));
    assertNull(corpus.problemProperty().get());
    assertNotSame(before, corpus.corpusProperty().get());
    assertEquals("good.txt", corpus.corpusProperty().get().name());
  }

  @TestFactory
  Stream<DynamicTest> filesThatAreNoText() throws IOException {
    byte[] noise = new byte[4000];
    for (int k = 0; k < noise.length; k++) {
      noise[k] = (byte) (k * 37);
    }
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(8L << 30);
    }
    Path locked = file("locked.txt", GOOD.getBytes(StandardCharsets.UTF_8));
    return Stream.of(
        refused("textEmpty", List.of(file("empty.txt", new byte[0]))),
        refused("corpusTooShort", List.of(file("abc.txt", new byte[] {'a', 'b', 'c'}))),
        refused(
            "corpusOneSymbol",
            List.of(file("aaa.txt", "a".repeat(500).getBytes(StandardCharsets.UTF_8)))),
        refused("textBinary", List.of(file("noise.txt", noise))),
        refused("textBlank", List.of(file("blank.txt", new byte[] {' ', '\n', '\n'}))),
        refused("folderEmpty", List.of(Files.createDirectory(folder.resolve("folder")))),
        refused("textVanished", List.of(folder.resolve("nowhere.txt"))),
        refused("textDenied", List.of(DeniedFile.of(locked))),
        refused("textUnreadable", List.of(DeniedFile.of(locked, new IOException("bad sector")))),
        refused("textTooLarge", List.of(large)),
        refused("leftOutMany", List.of(large, folder.resolve("nowhere.txt"))),
        refused("sourcesNothing", List.of()));
  }

  private static SourcesViewModel sources(CorpusViewModel corpus, Background background) {
    return new SourcesViewModel(corpus, background, new SourceReader(new Limits(1 << 20, 100)));
  }

  /** The disk has changed between the drop and the reading. */
  @Test
  void aFileThatVanishesMeanwhile() throws IOException {
    Held held = new Held();
    CorpusViewModel corpus = new CorpusViewModel(held);
    SourcesViewModel sources = sources(corpus, held);
    Path file = good();
    sources.open(List.of(file));
    assertTrue(corpus.loadingProperty().get());
    Files.delete(file);
    held.release();
    assertEquals("textVanished", corpus.problemProperty().get().key());
    assertFalse(corpus.loadingProperty().get());
  }

  /** Of two drops the later wins, whichever is read first. */
  @Test
  void aDropWhileAnotherIsRead() throws IOException {
    Held held = new Held();
    CorpusViewModel corpus = new CorpusViewModel(held);
    SourcesViewModel sources = sources(corpus, held);
    sources.open(List.of(folder.resolve("nowhere.txt")));
    sources.open(List.of(good()));
    held.release();
    assertNull(corpus.problemProperty().get(), "nobody asks for the first any more");
    assertTrue(corpus.loadingProperty().get());
    held.release();
    assertEquals("good.txt", corpus.corpusProperty().get().name());
  }

  @Test
  void aDropDuringARun() throws IOException {
    bench.trainOn();
    Corpus before = model.corpus().corpusProperty().get();
    model.sources().open(List.of(good()));
    assertEquals("corpusStopFirst", model.corpus().problemProperty().get().key());
    Sentences.check(model.corpus().problemProperty().get());
    assertSame(before, model.corpus().corpusProperty().get());
    assertTrue(model.training().phaseProperty().get().isActive());
    model.training().stop();
    bench.untilPhase(Phase::isOver);
    assertRefused("textVanished", List.of(folder.resolve("nowhere.txt")));
  }

  /** A text that is still being read when Train is pressed must not take the run its corpus. */
  @Test
  void aRunThatStartsWhileATextIsRead() throws IOException, InterruptedException {
    Held held = new Held();
    try (Bench slow = new Bench(held)) {
      slow.open("counting");
      held.releaseAll();
      Corpus learned = slow.model().corpus().corpusProperty().get();
      slow.model().sources().open(List.of(good()));
      slow.trainOn();
      held.release();
      assertSame(learned, slow.model().corpus().corpusProperty().get());
      assertEquals("corpusStopFirst", slow.model().corpus().problemProperty().get().key());
      assertFalse(slow.model().corpus().loadingProperty().get());
      assertTrue(slow.model().training().phaseProperty().get().isActive());
      slow.model().training().stop();
      slow.untilPhase(Phase::isOver);
    }
  }

  @Test
  void trainingWithoutAText() throws InterruptedException {
    try (Bench empty = new Bench()) {
      assertFalse(empty.model().run().trainableProperty().get());
      empty.model().training().trainOrPause(); // the key does what the disabled button does not
      assertEquals("trainNoCorpus", empty.model().training().problemProperty().get().key());
      Sentences.check(empty.model().training().problemProperty().get());
      empty.open("counting").finish();
      assertEquals(Phase.FINISHED, empty.model().training().phaseProperty().get());
    }
  }

  @Test
  void aBatchLargerThanTheText() throws IOException {
    model
        .sources()
        .open(List.of(file("short.txt", GOOD.substring(0, 120).getBytes(StandardCharsets.UTF_8))));
    model.settings().lanes().set(64);
    model.settings().steps().set(64);
    bench.finish();
    assertEquals(Phase.FINISHED, model.training().phaseProperty().get());
    assertEquals("trainBatchShrunk", model.training().problemProperty().get().key());
    Sentences.check(model.training().problemProperty().get());
    assertTrue(model.training().trainCurveProperty().get().size() > 0, "no step was made");
  }

  private static final List<Function<SettingsViewModel, NumberField>> SIZES =
      List.of(
          SettingsViewModel::layers,
          SettingsViewModel::units,
          SettingsViewModel::embedding,
          SettingsViewModel::lanes,
          SettingsViewModel::steps,
          SettingsViewModel::epochs,
          SettingsViewModel::learningRate,
          SettingsViewModel::clip);

  @Test
  void numbersThatMakeNoRun() {
    SettingsViewModel settings = model.settings();
    settings.embeddedProperty().set(true);
    for (Function<SettingsViewModel, NumberField> size : SIZES) {
      NumberField field = size.apply(settings);
      String before = field.textProperty().get();
      for (String typed : List.of("0", "-3", "NaN", "many", "", "1e99", "∞", "99999999")) {
        field.textProperty().set(typed);
        String what = field.key() + " " + typed;
        assertFalse(model.run().trainableProperty().get(), what);
        Sentences.check(settings.problemProperty().get());
        Sentences.check(model.run().titleProperty().get());
        model.training().train();
        assertEquals(Phase.READY, model.training().phaseProperty().get(), what);
        Sentences.check(model.training().problemProperty().get());
        field.textProperty().set(before);
        assertTrue(model.run().trainableProperty().get(), what + " mended");
        assertNull(settings.problemProperty().get(), what + " mended");
      }
    }
    bench.finish();
    assertEquals(Phase.FINISHED, model.training().phaseProperty().get());
  }

  /** A field that is not shown keeps nobody from training. */
  @Test
  void aWrongEmbeddingThatIsNotUsed() {
    model.settings().embedding().textProperty().set("x");
    assertTrue(model.run().trainableProperty().get());
    bench.finish();
    assertEquals(Phase.FINISHED, model.training().phaseProperty().get());
    assertNotNull(model.settings().sizeProperty().get(), "the size is not said");
  }

  @Test
  void aNetworkThatDoesNotFitIntoMemory() {
    model.settings().layers().set(8);
    model.settings().units().set(4096);
    model.settings().lanes().set(4096);
    model.settings().steps().set(4096);
    assertEquals("settingsTooLarge", model.settings().problemProperty().get().key());
    Sentences.check(model.settings().problemProperty().get());
    assertFalse(model.run().trainableProperty().get());
    model.settings().apply(Preset.CLASS);
    assertNull(model.settings().problemProperty().get());
    assertTrue(model.run().trainableProperty().get());
  }

  @Test
  void aProbeThatCannotBeRead() {
    bench.finish();
    GateScoreViewModel gates = model.gates();
    for (String[] wrong :
        new String[][] {{"語語語", "probeUnknown"}, {"", "probeEmpty"}, {"a語b", "probeSkipped"}}) {
      gates.probeProperty().set(wrong[0]);
      assertEquals(wrong[1], gates.noticeProperty().get().key());
      Sentences.check(gates.noticeProperty().get());
      assertEquals(wrong[0].contains("a"), gates.scoreProperty().get() != null, wrong[0]);
      gates.probeProperty().set("aab");
      assertNull(gates.noticeProperty().get());
      assertEquals(3, gates.scoreProperty().get().steps());
    }
  }

  @Test
  void aSeedThatCannotBeRead() {
    bench.finish();
    SamplingViewModel sampling = model.sampling();
    for (String[] wrong :
        new String[][] {{"語語語", "seedUnknown"}, {"", "seedEmpty"}, {"a語b", "seedSkipped"}}) {
      sampling.seedProperty().set(wrong[0]);
      assertEquals(wrong[1], sampling.noticeProperty().get().key());
      Sentences.check(sampling.noticeProperty().get());
      assertNotNull(sampling.shownProperty().get(), "bars are shown all the same");
      sampling.seedProperty().set("aab");
      assertNull(sampling.noticeProperty().get());
    }
  }

  @Test
  void aSeedOutOfSurrogates() {
    bench.finish();
    model.sampling().seedProperty().set("a\uD83Db😀");
    model.gates().probeProperty().set("a\uD83Db😀");
    assertEquals("seedSkipped", model.sampling().noticeProperty().get().key());
    assertEquals(2, model.gates().scoreProperty().get().steps());
  }
}
