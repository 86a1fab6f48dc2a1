package gatescope.workbench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.Notice;
import gatescope.text.VocabularyLimit;
import gatescope.text.source.Limits;
import gatescope.text.source.SourceReader;
import gatescope.workbench.Held;
import gatescope.workbench.OnTheSpot;
import gatescope.workbench.Sentences;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts come and go, and what is said about them is always about those that are there. */
class SourcesViewModelTest {
  private static final String LINE = "The cat sat on the mat.\n";
  private static final String POEM = "青松近人家，寒鸦绕篱笆。\n".repeat(20);
  private static final Limits SMALL = new Limits(100_000, 20);

  @TempDir private Path folder;
  private final CorpusViewModel corpus = new CorpusViewModel(new OnTheSpot());
  private final SourcesViewModel sources =
      new SourcesViewModel(corpus, new OnTheSpot(), new SourceReader(SMALL));

  private Path file(String name, int lines) throws IOException {
    return Files.writeString(folder.resolve(name), LINE.repeat(lines));
  }

  private List<String> names() {
    return sources.rows().stream().map(row -> row.document().name()).toList();
  }

  private List<String> warnings() {
    sources.warningsProperty().get().forEach(Sentences::check);
    return sources.warningsProperty().get().stream().map(Notice::key).toList();
  }

  @Test
  void theFirstPartOfWhatIsTooLargeCanBeOpened() throws IOException {
    sources.open(List.of(file("large.txt", 10_000)));
    assertEquals("textTooLarge", corpus.problemProperty().get().key());
    assertEquals(1, sources.partsProperty().get().size());
    sources.openParts();
    assertEquals(List.of("large.txt"), names());
    assertEquals(List.of("textFirstPart"), warnings());
    assertNull(corpus.problemProperty().get());
    assertTrue(sources.partsProperty().get().isEmpty(), "there is nothing left to offer");
  }

  /** What was too large comes to those that were not. */
  @Test
  void theFirstPartIsAddedToTheRest() throws IOException {
    sources.open(List.of(file("a.txt", 10), file("large.txt", 10_000)));
    assertEquals(List.of("a.txt"), names());
    assertEquals(List.of("textTooLarge"), warnings());
    sources.openParts();
    assertEquals(List.of("a.txt", "large.txt"), names());
    assertEquals(List.of("textFirstPart"), warnings());
  }

  @Test
  void addedTextsKeepWhatIsKnownOfTheOthers() throws IOException {
    sources.open(List.of(Files.write(folder.resolve("p.txt"), gb18030())));
    sources.addingProperty().set(true);
    sources.paste("pasted", LINE.repeat(9));
    assertEquals(List.of("p.txt", "pasted"), names());
    assertEquals("GB18030", sources.rows().get(0).source().findings().encoding().name());
    sources.remove(sources.rows().get(0));
    assertEquals(List.of("pasted"), names());
    corpus.recipeProperty().set(corpus.recipeProperty().get().withLimit(VocabularyLimit.NONE));
    assertNotNull(sources.rows().get(0).source(), "forgotten when the corpus was made anew");
  }

  private static byte[] gb18030() {
    return POEM.getBytes(Charset.forName("GB18030"));
  }

  @Test
  void aTextIsReadAgainInItsPlace() throws IOException {
    Files.write(folder.resolve("b.txt"), gb18030());
    file("a.txt", 10);
    file("c.txt", 10);
    sources.open(List.of(folder));
    sources.edit(sources.rows().get(1));
    RereadViewModel edited = sources.editedProperty().get();
    Sentences.check(edited.evidence());
    assertEquals(POEM, edited.previewProperty().get());
    edited.charsetProperty().set(StandardCharsets.UTF_8);
    assertTrue(edited.previewProperty().get().contains("\uFFFD"));
    edited.apply();
    assertEquals(List.of("a.txt", "b.txt", "c.txt"), names());
    assertEquals(List.of("undecodableAt"), warnings());
    assertNull(sources.editedProperty().get());
  }

  @Test
  void aTextThatCannotBeReadAgainStays() throws IOException {
    Path file = file("a.txt", 10);
    sources.open(List.of(file));
    sources.edit(sources.rows().get(0));
    sources.editedProperty().get().charsetProperty().set(StandardCharsets.UTF_16LE);
    Files.delete(file);
    sources.editedProperty().get().apply();
    assertEquals("textVanished", corpus.problemProperty().get().key());
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void aCancelledReadingLeavesNothingBehind() throws IOException {
    Held held = new Held();
    CorpusViewModel slow = new CorpusViewModel(held);
    SourcesViewModel waiting = new SourcesViewModel(slow, held, new SourceReader(SMALL));
    waiting.open(List.of(file("a.txt", 10)));
    slow.cancel();
    held.release();
    assertTrue(waiting.rows().isEmpty());
    assertFalse(slow.loadingProperty().get());
    assertNull(slow.problemProperty().get());
  }

  @Test
  void everyAnswerToADragIsASentence() throws IOException {
    List<Path> both = List.of(file("a.txt", 1), folder);
    for (boolean adds : new boolean[] {false, true}) {
      sources.addingProperty().set(adds);
      sources.dragEnded();
      DropOffer offer = sources.dragFiles(both);
      assertTrue(offer.accepted());
      Sentences.check(offer.answer());
      assertEquals(adds ? "offerAdds" : "offerReplaces", offer.answer().key());
      Sentences.check(sources.dragText(null).answer());
      Sentences.check(sources.dragText(LINE).answer());
    }
    DropOffer picture = sources.dragFiles(List.of(folder.resolve("a.jpg")));
    assertFalse(picture.accepted());
    Sentences.check(picture.answer());
    assertTrue(
        sources.dragFiles(List.of(folder.resolve("a.jpg"), folder.resolve("b.txt"))).accepted(),
        "one of them can be read");
    assertFalse(sources.dragText("https://example.org").accepted());
  }
}
