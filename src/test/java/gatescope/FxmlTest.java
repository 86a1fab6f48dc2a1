package gatescope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.lesson.LessonWord;
import gatescope.lesson.Term;
import gatescope.view.Views;
import gatescope.view.common.ViewFile;
import gatescope.workbench.Bench;
import gatescope.workbench.common.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every view is listed, loads, and finds its words. */
class FxmlTest {
  private static final Path FOLDER = Path.of("fxml");
  private static final int PATIENCE_SECONDS = 60;
  private static final Pattern WORDS = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern PROGRESS = Pattern.compile("<Progress\\w+[^>]*>");
  private static final Pattern KEY = Pattern.compile("controller\\.words\\.(\\w+)");

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyFileIsListed() throws IOException {
    Set<String> listed =
        Arrays.stream(ViewFile.values())
            .map(ViewFile::file)
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> found =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(new TreeSet<>(found), listed);
    }
    assertEquals(ViewFile.values().length, listed.size(), "a file listed twice");
  }

  @ParameterizedTest
  @EnumSource(ViewFile.class)
  void everyFileLoads(ViewFile view) throws Exception {
    try (Bench bench = new Bench()) {
      Parent root =
          WaitForAsyncUtils.waitFor(
              PATIENCE_SECONDS,
              TimeUnit.SECONDS,
              WaitForAsyncUtils.asyncFx(() -> new Views(bench.model()).load(view)));
      assertNotNull(root);
      boolean single = root instanceof Control; // its children come with its skin
      assertTrue(single || !root.getChildrenUnmodifiable().isEmpty(), "nothing in " + view.file());
    }
  }

  @ParameterizedTest
  @EnumSource(ViewFile.class)
  void everyProgressSaysOfWhat(ViewFile view) throws IOException {
    Matcher shown = PROGRESS.matcher(Files.readString(FOLDER.resolve(view.file())));
    while (shown.find()) {
      assertTrue(shown.group().contains("accessibleText="), view.file() + " " + shown.group());
    }
  }

  @ParameterizedTest
  @EnumSource(ViewFile.class)
  void everyExpressionIsAWordOfTheBundles(ViewFile view) throws IOException {
    Matcher expressions = WORDS.matcher(Files.readString(FOLDER.resolve(view.file())));
    while (expressions.find()) {
      Matcher key = KEY.matcher(expressions.group(1));
      assertTrue(key.matches(), expressions.group() + " does not follow the language");
      for (Locale language : Messages.LANGUAGES) {
        ResourceBundle bundle = Messages.bundle(language);
        assertTrue(bundle.keySet().contains(key.group(1)), key.group(1) + " in " + language);
      }
    }
  }

  @Test
  void everyTermOfAViewIsInTheGlossary() throws IOException {
    Pattern style = Pattern.compile("styleClass=\"[^\"]*\\bterm-([\\w-]+)");
    int found = 0;
    for (ViewFile view : ViewFile.values()) {
      Matcher terms = style.matcher(Files.readString(FOLDER.resolve(view.file())));
      while (terms.find()) {
        assertTrue(LessonWord.find(Term.class, terms.group(1)).isPresent(), terms.group(1));
        found++;
      }
    }
    assertTrue(found > 15, "only " + found + " labels are explained");
  }

  /** A text written into a view would stay in one language. */
  @ParameterizedTest
  @EnumSource(ViewFile.class)
  void noViewSpeaksALanguageItself(ViewFile view) throws IOException {
    Matcher texts =
        Pattern.compile("(?:text|promptText|accessibleText|title)=\"([^\"]*)\"")
            .matcher(Files.readString(FOLDER.resolve(view.file())));
    while (texts.find()) {
      String text = texts.group(1);
      boolean symbol = text.codePoints().noneMatch(Character::isLetter);
      assertTrue(symbol || text.startsWith("${") || text.equals("Gatescope"), text);
    }
  }
}
