package gatescope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.view.chart.Ink;
import gatescope.view.chart.text.DieStripView;
import gatescope.workbench.common.Messages;
import gatescope.workbench.lesson.Section;
import gatescope.workbench.runs.RunsTab;
import gatescope.workbench.sampling.lab.LabTab;
import gatescope.workbench.window.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks every screen in both languages and themes, and looks at every control, label and chart. */
class AccessTest extends OpenWindow {
  /** A projector, and the same at 200 %. */
  @ParameterizedTest
  @CsvSource({
    "1366, 768, en, false",
    "1366, 768, zh, true",
    "683, 384, zh, false",
    "683, 384, en, true"
  })
  void everyScreenCanBeReadByEveryone(int width, int height, String language, boolean dark) {
    resize(width, height);
    robot.interact(
        () -> {
          Locale locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
          model.messages().localeProperty().set(locale);
          model.darkProperty().set(dark);
          model.training().train();
        });
    until(() -> model.gates().scoreProperty().get() != null);
    robot.interact(() -> model.training().trainOrPause());
    TreeSet<String> found = new TreeSet<>();
    for (Page page : Page.values()) {
      robot.interact(() -> model.pageProperty().set(page));
      look(page.name(), found);
      if (page == Page.SAMPLING) {
        for (LabTab tab : LabTab.values()) {
          robot.interact(() -> model.samplingLab().tabProperty().set(tab));
          look(page + " " + tab, found);
        }
      }
      if (page == Page.RUNS) {
        for (RunsTab tab : RunsTab.values()) {
          robot.interact(() -> model.runs().tabProperty().set(tab));
          look(page + " " + tab, found);
        }
      }
      for (TabPane tabs : fx(this::tabPanes)) {
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
          int wanted = tab;
          robot.interact(() -> tabs.getSelectionModel().select(wanted));
          look(page + " " + tabs.getTabs().get(tab).getText(), found);
        }
      }
    }
    for (Section part : Section.values()) {
      robot.interact(() -> model.classroom().show(part));
      look("CLASSROOM " + part, found);
    }
    for (Page page : Page.values()) {
      robot.interact(() -> model.pageProperty().set(page));
      look("CLASSROOM " + page, found);
    }
    assertEquals("", String.join("\n", found));
  }

  private List<TabPane> tabPanes() {
    return new ArrayList<>(robot.lookup(".tab-pane").queryAllAs(TabPane.class));
  }

  private void look(String screen, TreeSet<String> found) {
    robot.interact(
        () ->
            robot
                .lookup(".titled-pane")
                .queryAllAs(TitledPane.class)
                .forEach(pane -> pane.setExpanded(true)));
    List<String> faults = new ArrayList<>();
    int nodes =
        fx(
            () -> {
              Scene scene = scene();
              scene.getRoot().applyCss();
              scene.getRoot().layout();
              scene.getRoot().layout();
              ScreenInspector inspector = new ScreenInspector(model.messages());
              inspector.inspect(scene.getRoot());
              faults.addAll(inspector.faults());
              return inspector.nodes();
            });
    assertTrue(nodes > 30, () -> "saw " + nodes + " nodes on " + screen);
    faults.forEach(fault -> found.add(screen + ": " + fault));
  }

  private Scene scene() {
    return node("#train", javafx.scene.Node.class).getScene();
  }

  private void resize(int width, int height) {
    robot.interact(
        () -> {
          Stage stage = (Stage) scene().getWindow();
          stage.setMinWidth(0);
          stage.setMinHeight(0);
          stage.setWidth(width);
          stage.setHeight(height);
        });
    until(() -> scene().getWidth() <= width && scene().getHeight() <= height);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void theSymbolUnderTheDieCanBeRead(boolean dark, boolean projector) {
    robot.interact(() -> model.pageProperty().set(Page.SAMPLING));
    DieStripView strip = fx(() -> robot.lookup(".die-strip").queryAs(DieStripView.class));
    robot.interact(
        () -> {
          model.darkProperty().set(dark);
          model.presenter().projectorProperty().set(projector);
          strip.applyCss();
        });
    double contrast = fx(() -> Contrast.of(ink(strip, Ink.ON_BAR), ink(strip, Ink.BAR)));
    assertTrue(contrast >= 4.5, () -> "contrast " + contrast);
  }

  private static Color ink(DieStripView chart, Ink ink) {
    return chart.getCssMetaData().stream()
        .filter(data -> data.getProperty().equals(ink.property()))
        .map(data -> (Color) value(data, chart))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked") // what a node lists is about itself
  private static Object value(CssMetaData<? extends Styleable, ?> data, Styleable node) {
    return ((CssMetaData<Styleable, ?>) data).getStyleableProperty(node).getValue();
  }

  @Test
  void bothLanguagesHaveWordsForEverything() {
    for (Locale language : Messages.LANGUAGES) {
      assertTrue(Messages.bundle(language).keySet().stream().noneMatch(String::isBlank));
    }
  }
}
