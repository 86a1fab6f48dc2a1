package gatescope.view;

import gatescope.workbench.Messages;
import gatescope.workbench.WorkbenchModel;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys of the window, and the switches that buttons share with them. */
final class Shortcuts {
  private Shortcuts() {}

  static void install(Scene scene, WorkbenchModel model) {
    var keys = scene.getAccelerators();
    keys.put(new KeyCodeCombination(KeyCode.F5), model.training()::trainOrPause);
    keys.put(new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN), model.training()::stop);
    keys.put(new KeyCodeCombination(KeyCode.F1), model.classroom()::toggle);
    keys.put(shortcut(KeyCode.O), () -> OpenDialog.openFiles(model, scene.getWindow()));
    keys.put(shortcut(KeyCode.S), () -> RunDialogs.save(model, scene.getWindow()));
    keys.put(
        new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        () -> RunDialogs.saveAs(model, model.runs().currentProperty().get(), scene.getWindow()));
    keys.put(shortcut(KeyCode.D), () -> switchTheme(model));
    keys.put(shortcut(KeyCode.L), () -> switchLanguage(model.messages()));
  }

  private static KeyCodeCombination shortcut(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  static void switchTheme(WorkbenchModel model) {
    model.darkProperty().set(!model.darkProperty().get());
  }

  /** To the other language. */
  static void switchLanguage(Messages messages) {
    int present = Messages.LANGUAGES.indexOf(messages.locale());
    Locale next = Messages.LANGUAGES.get((present + 1) % Messages.LANGUAGES.size());
    messages.localeProperty().set(next);
  }
}
