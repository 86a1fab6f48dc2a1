package gatescope.view.presenter;

import gatescope.view.common.OpenDialog;
import gatescope.view.runs.RunDialogs;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.window.PresenterViewModel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys of the window, and the switches that buttons share with them. */
public final class Shortcuts {
  private final PresenterViewModel presenter;
  private final ControlLocks locks;
  private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);

  /**
   * @param locks what is locked there cannot be had by key either
   * @param turn receives 1 for the next and −1 for the previous thing to show
   */
  static void install(Scene scene, WorkbenchModel model, ControlLocks locks, IntConsumer turn) {
    Shortcuts shortcuts = new Shortcuts(scene, model, locks, turn);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, shortcuts::turnProjector);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, shortcuts::act);
    scene.addEventHandler(KeyEvent.KEY_TYPED, shortcuts::act);
  }

  private Shortcuts(Scene scene, WorkbenchModel model, ControlLocks locks, IntConsumer turn) {
    presenter = model.presenter();
    this.locks = locks;
    actions.put(Shortcut.TRAIN, model.training()::trainOrPause);
    actions.put(Shortcut.STOP, model.training()::stop);
    actions.put(Shortcut.OPEN, () -> OpenDialog.openFiles(model, scene.getWindow()));
    actions.put(Shortcut.SAVE, () -> RunDialogs.save(model, scene.getWindow()));
    actions.put(
        Shortcut.SAVE_AS,
        () -> RunDialogs.saveAs(model, model.runs().currentProperty().get(), scene.getWindow()));
    actions.put(Shortcut.CLASSROOM, model.classroom()::toggle);
    actions.put(Shortcut.THEME, () -> switchTheme(model));
    actions.put(Shortcut.LANGUAGE, () -> switchLanguage(model.messages()));
    actions.put(Shortcut.NEXT, () -> turn.accept(1));
    actions.put(Shortcut.PREVIOUS, () -> turn.accept(-1));
    actions.put(Shortcut.PROJECTOR, () -> flip(presenter.projectorProperty()));
    actions.put(Shortcut.BLANK, () -> flip(presenter.blankProperty()));
    actions.put(Shortcut.LOCK, () -> LockDialog.ask(model, scene.getWindow()));
    actions.put(Shortcut.SHEET, () -> flip(presenter.sheetProperty()));
    actions.put(Shortcut.LEAVE, presenter::leave);
  }

  /** On the projector these keys turn cards, whatever has the focus. */
  private void turnProjector(KeyEvent event) {
    Shortcut wanted = Shortcut.of(event);
    if (presenter.projectorProperty().get()
        && (wanted == Shortcut.NEXT || wanted == Shortcut.PREVIOUS)) {
      run(wanted);
      event.consume();
    }
  }

  private void act(KeyEvent event) {
    Shortcut wanted = Shortcut.of(event);
    Node focused = ((Scene) event.getSource()).getFocusOwner();
    boolean typing =
        focused instanceof TextInputControl field && field.isEditable() && !field.isDisabled();
    if (wanted == null || (typing && wanted.area() == Shortcut.Area.CLASS && isSign(event))) {
      return;
    }
    run(wanted);
    event.consume();
  }

  private void run(Shortcut wanted) {
    if (wanted.controls().stream().noneMatch(locks::isLocked)) {
      actions.get(wanted).run();
    }
  }

  /** Whether a text field would take the key as text. */
  private static boolean isSign(KeyEvent event) {
    boolean held = event.isShortcutDown() || event.isAltDown();
    boolean typed = event.getEventType() == KeyEvent.KEY_TYPED;
    return !held && (typed || event.getCode().isLetterKey());
  }

  private static void flip(BooleanProperty property) {
    property.set(!property.get());
  }

  public static void switchTheme(WorkbenchModel model) {
    flip(model.darkProperty());
  }

  /** To the other language. */
  public static void switchLanguage(Messages messages) {
    int present = Messages.LANGUAGES.indexOf(messages.locale());
    Locale next = Messages.LANGUAGES.get((present + 1) % Messages.LANGUAGES.size());
    messages.localeProperty().set(next);
  }
}
