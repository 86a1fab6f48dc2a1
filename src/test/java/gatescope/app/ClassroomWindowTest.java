package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.lesson.LessonLibrary;
import gatescope.lesson.Term;
import gatescope.train.Phase;
import gatescope.train.settings.Fault;
import gatescope.workbench.window.Page;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classroom in the window: its key, a teacher's file, the glossary, the laboratory. */
class ClassroomWindowTest extends OpenWindow {
  @TempDir private Path folder;

  private File lesson(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.md"), text).toFile();
  }

  private void drop(File file) {
    fx(() -> Drops.drop(node(".window", Node.class), List.of(file)));
  }

  @Test
  void aKeyOpensTheListAndALessonIsChosenByKey() {
    robot.push(KeyCode.F1);
    until(() -> robot.lookup("#lessonList").tryQuery().isPresent());
    assertTrue(isSaid("Guess the next symbol"));
    robot.interact(() -> node(".lesson-row", Node.class).requestFocus());
    robot.push(KeyCode.ENTER);
    until(() -> model.classroom().lessons().lessonProperty().get() != null);
    assertTrue(isSaid("One job"));
    robot.push(KeyCode.F1);
    until(() -> robot.lookup("#lessonList").tryQuery().isEmpty());
  }

  @Test
  void aBrokenLessonShowsItsErrorsAndNothingElseBreaks() throws IOException {
    String text = LessonLibrary.text("template", Locale.ENGLISH);
    drop(lesson(text.replace("temperature 1\n", "temperature\nfly away\n")));
    until(() -> model.classroom().lessons().refusedProperty().get() != null);
    until(() -> isSaid("“mine.md” is a lesson with 3 errors"));
    VBox errors = node("#lessonErrors", VBox.class);
    assertEquals(3, fx(() -> errors.getChildren().size()));
    assertTrue(fx(() -> errors.lookupAll(".label").size()) >= 6);
    assertEquals("quotes-and-brackets", fx(() -> model.corpus().sampleProperty().get().id()));
    robot.interact(() -> model.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    until(() -> isSaid("课程“mine.md”有 3 处错误"));

    lesson(text);
    robot.interact(() -> node("#reread", Button.class).fire());
    until(() -> model.classroom().lessons().lessonProperty().get() != null);
    assertFalse(fx(() -> node("#refusedBox", Node.class).isVisible()));
    robot.interact(() -> node("#train", Button.class).fire());
    until(() -> model.training().trainCurveProperty().get().size() > 0);
    robot.interact(() -> model.training().stop());
  }

  @Test
  void progressThatCannotBeSavedIsSaidInTheLessonAndInTheList() throws IOException {
    Files.createDirectories(home.resolve("lessons.properties").resolve("full"));
    drop(lesson(LessonLibrary.text("template", Locale.ENGLISH)));
    until(() -> model.classroom().lessons().lessonProperty().get() != null);
    robot.clickOn("#lessonNext");
    until(() -> node("#lessonUnsaved", Label.class).isVisible());
    String said = text("#lessonUnsaved");
    assertTrue(said.startsWith("Your progress could not be saved"), said);
    robot.clickOn("#toList");
    assertTrue(fx(() -> node("#listBox", Node.class).isVisible()));
    assertEquals(said, text("#listUnsaved"));
    assertTrue(fx(() -> node("#listUnsaved", Label.class).isVisible()));
  }

  @Test
  void wordsAreExplainedWhereTheyStandAndInTheGlossary() {
    Label dropout = fx(() -> robot.lookup(".term-dropout").queryAs(Label.class));
    assertTrue(fx(() -> dropout.getTooltip().getText()).startsWith("Cutting connections"));
    robot.interact(() -> model.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertTrue(fx(() -> dropout.getTooltip().getText()).startsWith("训练时随机切断"));
    robot.interact(() -> model.messages().localeProperty().set(Locale.ENGLISH));
    robot.clickOn(dropout);
    until(() -> robot.lookup("#glossarySearch").tryQuery().isPresent());
    assertEquals("dropout", fx(() -> node("#glossarySearch", TextField.class).getText()));
    robot.interact(() -> node("#glossarySearch", TextField.class).setText("forget gate f"));
    VBox entries = node("#glossaryEntries", VBox.class);
    assertEquals(1, fx(() -> entries.getChildren().size()));
    assertTrue(isSaid(Term.FORGET_GATE.equation()));
    robot.interact(() -> ((Hyperlink) entries.lookup(".lesson-link")).fire());
    until(() -> model.pageProperty().get() == Page.GATES);
  }

  @Test
  void aClassDiagnosesABrokenNetwork() {
    robot.push(KeyCode.F1);
    until(() -> robot.lookup("#lessonList").tryQuery().isPresent());
    assertTrue(robot.lookup("#faultNorm").tryQuery().isEmpty(), "a chart that nobody sees");
    robot.interact(() -> model.classroom().show("broken"));
    until(() -> robot.lookup("#trainBroken").tryQuery().isPresent());
    robot.interact(() -> node("#trainBroken", Button.class).fire());
    until(() -> model.training().fault() == Fault.FORGETS_AT_ONCE);
    until(() -> model.training().trainCurveProperty().get().size() > 60);
    robot.interact(() -> node("#stop", Button.class).fire());
    until(() -> model.training().phaseProperty().get() == Phase.STOPPED);
    robot.interact(() -> node("#diagnosisNO_CLIPPING", Button.class).fire());
    assertTrue(text("#verdict").startsWith("Not “no clipping”"), text("#verdict"));
    robot.interact(() -> node("#diagnosisFORGETS_AT_ONCE", Button.class).fire());
    assertTrue(text("#verdict").startsWith("Right."), text("#verdict"));
    until(() -> text("#faultState").startsWith("Found, with 2 diagnoses"));
  }

  @Test
  void thePageForTeachersLeadsToLessons() {
    robot.interact(() -> model.classroom().show("teacher"));
    until(() -> robot.lookup("#teacherPage").tryQuery().isPresent());
    VBox page = node("#teacherPage", VBox.class);
    robot.interact(() -> ((Hyperlink) page.lookup(".lesson-link")).fire());
    until(() -> model.classroom().lessons().lessonProperty().get() != null);
    assertEquals("guess", fx(() -> model.classroom().lessons().lessonProperty().get().id()));
  }
}
