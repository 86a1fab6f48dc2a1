package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.train.Phase;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts come into the window by drag, by paste and by choice, and leave it again. */
class SourcesWindowTest extends OpenWindow {
  private static final String PLAY = "To be or not to be, that is the question.\n".repeat(10);
  private static final String POEM = "青松近人家，寒鸦绕篱笆。\n渔翁吹短笛，虫声隔窗纱。\n".repeat(10);

  @TempDir private Path folder;

  private File file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toFile();
  }

  private File play(String name) throws IOException {
    return file(name, PLAY.getBytes());
  }

  private Node zone() {
    return node("#dropZone", Node.class);
  }

  private DragEvent drop(File... files) {
    return fx(() -> Drops.drop(zone(), List.of(files)));
  }

  private List<String> names() {
    return fx(() -> model.corpus().documents().stream().map(d -> d.name()).toList());
  }

  private void untilNames(String... names) {
    until(() -> names().equals(List.of(names)));
  }

  @Test
  void theZoneAnswersDuringTheDrag() throws IOException {
    File text = play("a.txt");
    File other = play("b.txt");
    Drops files = fx(() -> Drops.of(zone(), List.of(text, other, folder.toFile())));
    assertTrue(fx(files::over));
    assertEquals("2 files, 1 folder: let go to open instead of the present text", text("#answer"));
    fx(() -> leave(files));
    assertTrue(text("#answer").startsWith("Drop texts"));

    File picture = file("photo.png", new byte[] {1});
    Drops refused = fx(() -> Drops.of(zone(), List.of(picture)));
    assertFalse(fx(refused::over));
    assertTrue(text("#answer").contains("is a picture (png)"), text("#answer"));
    fx(() -> leave(refused));

    Drops link = fx(() -> Drops.of(zone(), "https://example.org/page"));
    assertFalse(fx(link::over));
    assertTrue(text("#answer").contains("link"));
    fx(() -> leave(link));
    assertFalse(fx(() -> Drops.of(zone(), List.of()).over()), "nothing is nothing");
  }

  private static Void leave(Drops drops) {
    drops.exit();
    return null;
  }

  @Test
  void opensFilesAndFoldersInOrder() throws IOException {
    assertTrue(drop(play("chapter 10.txt"), play("chapter 9.txt")).isDropCompleted());
    untilNames("chapter 9.txt", "chapter 10.txt");
    untilSaid("chapter 9.txt");
    untilSaid("chapter 10.txt");
    assertEquals(2, fx(() -> model.corpus().corpusProperty().get().origin().passages().size()));
    drop(folder.toFile());
    untilNames("chapter 9.txt", "chapter 10.txt");
    assertEquals("To be or n", fx(() -> model.sampling().seedProperty().get()));
  }

  @Test
  void aTextIsGoneToAgainAfterMovingOn() throws IOException {
    drop(play("a.txt"), play("b.txt"));
    untilNames("a.txt", "b.txt");
    robot.clickOn("#corpusPage");
    until(() -> robot.lookup("#documents").tryQuery().isPresent());
    int start = fx(() -> model.excerpt().passages().get(1).start());
    for (int turn = 0; turn < 2; turn++) {
      robot.clickOn("#documents");
      until(() -> choice("b.txt").isPresent());
      robot.clickOn(choice("b.txt").orElseThrow());
      assertEquals(start, fx(() -> model.excerpt().positionProperty().get()));
      assertEquals("b.txt", fx(this::documentsButton));
      robot.interact(() -> model.excerpt().positionProperty().set(start + 3));
      assertEquals("Go to a text", fx(this::documentsButton));
    }
  }

  /** The line of an open list, which other nodes may say too. */
  private Optional<Node> choice(String name) {
    return robot
        .lookup(".combo-box-popup .list-cell")
        .match((ListCell<?> cell) -> name.equals(cell.getText()) && cell.isVisible())
        .tryQuery();
  }

  private String documentsButton() {
    return node("#documents", ComboBox.class).getButtonCell().getText();
  }

  @Test
  void addsAndRemoves() throws IOException {
    drop(play("a.txt"));
    untilNames("a.txt");
    assertTrue(button("#texts .source-remove").isDisabled(), "the last one stays");
    robot.clickOn("#adding");
    assertTrue(text("#answer").contains("added"));
    drop(play("b.txt"));
    untilNames("a.txt", "b.txt");
    robot.clickOn(button("#texts .source-remove"));
    until(() -> names().size() == 1);
    assertTrue(Stream.of("a.txt", "b.txt").anyMatch(names()::contains));
  }

  /** The first shown one; rows are laid out with the next frame. */
  private Node button(String selector) {
    until(() -> shown(selector).isPresent());
    return fx(() -> shown(selector).orElseThrow());
  }

  private Optional<Node> shown(String selector) {
    return robot.lookup(selector).queryAll().stream()
        .filter(found -> found.getParent().isVisible() && found.getScene() != null)
        .findFirst();
  }

  @Test
  void opensTextThatIsDroppedOrPasted() {
    DragEvent dropped = fx(() -> Drops.of(zone(), PLAY).overAndDrop());
    assertTrue(dropped.isDropCompleted());
    untilNames("Pasted text");
    assertEquals(PLAY, fx(() -> model.corpus().documents().get(0).text()));

    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(POEM);
          Clipboard.getSystemClipboard().setContent(content);
          zone().requestFocus();
        });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    until(() -> model.corpus().documents().get(0).text().equals(POEM));
    robot.interact(() -> Clipboard.getSystemClipboard().clear());
    robot.push(KeyCode.CONTROL, KeyCode.V);
    until(() -> model.corpus().problemProperty().get() != null);
    untilSaid("There is no text to paste. Copy some text in another program first.");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsOpen() throws IOException {
    drop(play("a.txt"), play("b.txt"), file("c.txt", "%PDF-1.7 ".getBytes()));
    untilNames("a.txt", "b.txt");
    String reason = text("#warnings");
    assertTrue(reason.contains("“c.txt” is a PDF"), reason);
    drop(file("d.txt", new byte[0]));
    until(() -> model.corpus().problemProperty().get() != null);
    assertEquals("“d.txt” is empty. Choose a file with some text in it.", text("#problem"));
    assertEquals(List.of("a.txt", "b.txt"), names());
    pick("Counting");
    assertFalse(fx(() -> node("#problem", Node.class).isVisible()));
    assertFalse(fx(() -> node("#warnings", Node.class).isVisible()));
  }

  @Test
  void theTipOfManyWarningsFollowsTheLanguage() throws IOException {
    File[] files = new File[6];
    files[0] = play("a.txt");
    for (int k = 1; k < files.length; k++) {
      files[k] = file("broken " + k + ".txt", new byte[0]);
    }
    drop(files);
    untilNames("a.txt");
    Label warnings = node("#warnings", Label.class);
    until(() -> warnings.getTooltip() != null);
    assertTrue(fx(() -> warnings.getTooltip().getText()).contains("“broken 5.txt” is empty."));
    robot.interact(() -> model.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertTrue(fx(() -> warnings.getTooltip().getText()).contains("“broken 5.txt”是空的。"));
  }

  @Test
  void theEncodingIsShownAndCanBeChanged() throws IOException {
    drop(file("poem.txt", POEM.getBytes(Charset.forName("GB18030"))));
    untilNames("poem.txt");
    assertEquals(POEM, fx(() -> model.corpus().documents().get(0).text()));
    untilSaid("GB18030");
    choose("Big5");
    until(() -> node("#preview", TextArea.class).getText().contains("\uFFFD"));
    robot.clickOn("#apply");
    until(() -> !model.corpus().documents().get(0).text().equals(POEM));
    assertTrue(text("#warnings").contains("no character"), text("#warnings"));
    choose("GB18030");
    until(() -> node("#preview", TextArea.class).getText().equals(POEM));
    robot.clickOn("#apply");
    until(() -> model.corpus().documents().get(0).text().equals(POEM));
    assertFalse(fx(() -> node("#warnings", Node.class).isVisible()));
  }

  private void choose(String charset) {
    robot.clickOn(button("#texts .source-how"));
    until(() -> robot.lookup("#charsets").tryQuery().isPresent());
    robot.interact(
        () -> {
          @SuppressWarnings("unchecked")
          ComboBox<Charset> charsets = node("#charsets", ComboBox.class);
          charsets.setValue(Charset.forName(charset));
        });
  }

  @Test
  void aColumnOfATableCanBeChosen() throws IOException {
    StringBuilder table = new StringBuilder("who,said\n");
    for (int k = 0; k < 20; k++) {
      table.append("Ann ").append(k).append(",\"It rained, and rained again\"\n");
    }
    drop(file("talk.csv", table.toString().getBytes()));
    untilNames("talk.csv");
    assertTrue(fx(() -> model.corpus().documents().get(0).text()).startsWith("It rained, and"));
    untilSaid("table");
    robot.clickOn(button("#texts .source-how"));
    until(() -> robot.lookup("#columns").tryQuery().isPresent());
    robot.interact(() -> node("#columns", ComboBox.class).getSelectionModel().select(0));
    robot.clickOn("#apply");
    until(() -> model.corpus().documents().get(0).text().startsWith("Ann 0\nAnn 1\n"));
  }

  @Test
  void aChineseTextIsCutIntoWordsAndLearned() throws IOException {
    String prose = SampleTexts.read(proseInChinese()).substring(0, 12_000);
    drop(file("散文.txt", prose.getBytes(Charset.forName("GB18030"))));
    untilNames("散文.txt");
    untilSaid("GB18030");
    robot.clickOn("#corpusPage");
    until(() -> robot.lookup("#unit").tryQuery().isPresent());
    robot.interact(() -> node("#unit", ComboBox.class).getSelectionModel().select("WORDS"));
    until(() -> words().anyMatch(word -> word.length() > 1));
    assertEquals(prose, fx(() -> model.corpus().documents().get(0).text()));

    robot.clickOn("#workbenchPage");
    type("#units", "24");
    type("#epochs", "2");
    robot.clickOn("#train");
    until(() -> model.training().phaseProperty().get() == Phase.FINISHED);
    until(
        () -> {
          node("#copy", Button.class).fire();
          return copied().length() > 200;
        });
    String written = fx(SourcesWindowTest::copied);
    assertTrue(
        fx(() -> words().filter(word -> word.length() > 1 && written.contains(word)).count()) > 3,
        written);
  }

  private MenuItem planItem() {
    return node("#teacher", MenuButton.class).getItems().stream()
        .filter(item -> "plan".equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static SampleText proseInChinese() {
    return SampleTexts.all().stream().filter(s -> s.id().equals("prose-zh")).findFirst().get();
  }

  private Stream<String> words() {
    return model.corpus().corpusProperty().get().vocabulary().symbols().stream();
  }

  private static String copied() {
    String text = Clipboard.getSystemClipboard().getString();
    return text == null ? "" : text;
  }

  @Test
  void whileARunLearnsTheZoneRefuses() throws IOException {
    File text = play("a.txt");
    type("#units", "8");
    type("#epochs", "1000000");
    robot.clickOn("#train");
    until(() -> model.training().trainCurveProperty().get().size() > 0);
    assertFalse(fx(() -> Drops.of(zone(), List.of(text)).over()));
    assertTrue(text("#answer").contains("Press Stop first"));
    assertTrue(fx(() -> planItem().isDisable()), "nor can a run be planned");
    robot.clickOn("#stop");
  }
}
