package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.lesson.LessonLibrary;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.workbench.lesson.Classroom;
import gatescope.workbench.lesson.LessonsViewModel;
import gatescope.workbench.lesson.StepItem;
import gatescope.workbench.lesson.StepViewModel;
import gatescope.workbench.sampling.lab.GuessViewModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** Every lesson in the real window, from its first step to its last, in both languages. */
class LessonsWindowTest extends OpenWindow {
  private Classroom classroom;
  private LessonsViewModel lessons;

  @Test
  void everyLessonCanBeTakenInBothLanguages() {
    classroom = model.classroom();
    lessons = classroom.lessons();
    onFx(lessons::forgetProgress);
    for (String id : LessonLibrary.IDS) {
      onFx(() -> lessons.open(id));
      int steps = fx(() -> lessons.lessonProperty().get().steps().size());
      for (int step = 0; step < steps; step++) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
          onFx(() -> model.messages().localeProperty().set(language));
          onFx(() -> node("#lessonAgain", Button.class).fire());
          take(id + " " + (step + 1) + " " + language);
        }
        onFx(() -> node("#lessonNext", Button.class).fire());
      }
      assertNull(fx(() -> lessons.lessonProperty().get()), id + " goes on");
    }
    assertTrue(fx(() -> lessons.rowsProperty().get().stream().allMatch(row -> row.isComplete())));
  }

  /** Takes a step as a diligent student would, from top to bottom. */
  private void take(String where) {
    StepViewModel step = fx(() -> lessons.stepProperty().get());
    List<StepItem> items = step.items();
    for (int k = 0; k < items.size(); k++) {
      Node node = part(k);
      StepItem item = items.get(k);
      if (item instanceof StepItem.Press) {
        press(where, (Button) node);
      } else if (item instanceof StepItem.Test test) {
        pass(where, test, node);
      } else if (item instanceof StepItem.Ask ask) {
        answer(ask, node);
      }
    }
    until(where, () -> step.doneProperty().get());
  }

  /** The node of a part; the first one is the title. */
  private Node part(int index) {
    return fx(() -> node("#lessonStep", VBox.class).getChildren().get(index + 1));
  }

  private void press(String where, Button button) {
    onFx(button::fire);
    until(
        where + ", " + fx(button::getText),
        () -> classroom.conductor().playingProperty().get() == null);
    assertNull(fx(() -> classroom.conductor().problemProperty().get()), where);
  }

  private void pass(String where, StepItem.Test test, Node node) {
    helpOut(where);
    onFx(() -> ask(test, node));
    until(
        where + ", " + test.check().label() + ", " + fx(() -> test.nowProperty().get()),
        () -> test.passedProperty().get());
  }

  /** At one moment: what is checked may come true in the next. */
  private static void ask(StepItem.Test test, Node node) {
    ((Button) node.lookup(".lesson-ask")).fire();
    Node advice = node.lookup(".lesson-advice");
    boolean passed = test.passedProperty().get();
    assertEquals(!passed, advice.isVisible(), "advice is for those who need it");
  }

  /** Does something on the FX thread, without waiting until all is painted. */
  private static void onFx(Runnable action) {
    fx(
        () -> {
          action.run();
          return null;
        });
  }

  /** What no button does: playing the game, bringing a text. */
  private void helpOut(String where) {
    if (where.startsWith("guess 2")) {
      play();
    } else if (where.startsWith("own-text 1")) {
      String recipes = SampleTexts.read(sample("recipes")).substring(0, 20_000);
      onFx(() -> model.sources().paste("recipes", recipes));
      until(where, () -> model.corpus().sampleProperty().get() == null);
    }
  }

  private SampleText sample(String id) {
    return SampleTexts.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private void play() {
    GuessViewModel game = model.samplingLab().guess();
    if (fx(() -> game.roundProperty().get() != null)) {
      return; // it was played in the other language
    }
    onFx(game::begin);
    until("a game", () -> game.roundProperty().get() != null);
    for (int round = 1; round <= 3; round++) {
      until("a round", () -> !game.roundProperty().get().revealed());
      onFx(() -> game.stake("e", 2));
      onFx(game::reveal);
      assertTrue(fx(() -> game.roundProperty().get().revealed()));
      onFx(game::next);
    }
  }

  private void answer(StepItem.Ask ask, Node node) {
    Button reveal = fx(() -> (Button) node.lookup(".lesson-reveal"));
    List<Node> choices = fx(() -> List.copyOf(node.lookupAll(".lesson-choice")));
    assertEquals(ask.question().choices().size(), choices.size());
    Node answer = fx(() -> node.lookup(".lesson-answer"));
    assertFalse(fx(answer::isVisible));
    for (boolean right : new boolean[] {false, true}) {
      for (int k = 0; k < choices.size(); k++) {
        if (ask.question().choices().get(k).right() == right) {
          onFx(((Button) choices.get(k))::fire);
          assertEquals(right, fx(answer::isVisible));
        }
      }
    }
    onFx(reveal::fire);
    assertTrue(fx(answer::isVisible));
  }

  private static void until(String what, Callable<Boolean> condition) {
    try {
      until(condition);
    } catch (AssertionError e) {
      throw new AssertionError(what, e);
    }
  }
}
