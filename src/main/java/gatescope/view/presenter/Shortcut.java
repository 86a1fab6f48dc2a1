package gatescope.view.presenter;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Every key of the program, the one table that the window acts by and the sheet is made from. The
 * words of each stand under {@code shortcut_} and its name.
 */
public enum Shortcut {
  TRAIN(Area.WINDOW, "F5"),
  STOP(Area.WINDOW, "Shift+F5"),
  OPEN(Area.WINDOW, "Shortcut+O"),
  SAVE(Area.WINDOW, "Shortcut+S"),
  SAVE_AS(Area.WINDOW, "Shift+Shortcut+S"),
  CLASSROOM(Area.WINDOW, "F1"),
  THEME(Area.WINDOW, "Shortcut+D"),
  LANGUAGE(Area.WINDOW, "Shortcut+L"),
  NEXT(Area.CLASS, "Page Down"),
  PREVIOUS(Area.CLASS, "Page Up"),
  PROJECTOR(Area.CLASS, "F11"),
  BLANK(Area.CLASS, "B", "."),
  LOCK(Area.CLASS, "Shortcut+K"),
  SHEET(Area.CLASS, "?", "Shift+F1"),
  LEAVE(Area.CLASS, "Esc"),
  SCORE_STEP(Area.SCORE, "← →"),
  SCORE_UNIT(Area.SCORE, "↑ ↓"),
  SCORE_BRUSH(Area.SCORE, "Shift ← →"),
  SCORE_ENDS(Area.SCORE, "Home End"),
  SCORE_SCROLL(Area.SCORE, "Page Up", "Page Down"),
  SCORE_ZOOM(Area.SCORE, "+ −"),
  SCORE_FIT(Area.SCORE, "0"),
  SCORE_FREEZE(Area.SCORE, "Space"),
  SCORE_PLAY(Area.SCORE, "Shift+Space", "[ ]"),
  SCORE_PIN(Area.SCORE, "P"),
  SCORE_DIFFERENCE(Area.SCORE, "Alt"),
  SCORE_INSPECT(Area.SCORE, "Enter"),
  SCORE_CLEAR(Area.SCORE, "Esc");

  /** Where a key works. */
  public enum Area {
    /** Everywhere. */
    WINDOW,
    /** Everywhere, except while text is typed. */
    CLASS,
    /** In a gate score that has the focus, which handles it itself. */
    SCORE
  }

  private static final Map<Shortcut, List<String>> CONTROLS = new EnumMap<>(Shortcut.class);

  static {
    CONTROLS.put(TRAIN, List.of("train"));
    CONTROLS.put(STOP, List.of("stop"));
    CONTROLS.put(OPEN, List.of("open"));
    CONTROLS.put(SAVE, List.of("save"));
    CONTROLS.put(SAVE_AS, List.of("save"));
    CONTROLS.put(CLASSROOM, List.of("classroom"));
    CONTROLS.put(THEME, List.of("theme"));
    CONTROLS.put(LANGUAGE, List.of("language"));
    List<String> pages =
        List.of("workbenchPage", "gatesPage", "samplingPage", "corpusPage", "runsPage");
    CONTROLS.put(NEXT, pages);
    CONTROLS.put(PREVIOUS, pages);
    CONTROLS.put(PROJECTOR, List.of("teacher"));
    CONTROLS.put(BLANK, List.of("teacher"));
    CONTROLS.put(SHEET, List.of("teacher"));
  }

  private final Area area;
  private final List<String> keys;

  Shortcut(Area area, String... keys) {
    this.area = area;
    this.keys = List.of(keys);
  }

  /** Where it works. */
  public Area area() {
    return area;
  }

  /**
   * The ids of the controls of the window that do the same: a key does nothing while one of them is
   * locked. None for the lock itself, and for the way out.
   */
  List<String> controls() {
    return CONTROLS.getOrDefault(this, List.of());
  }

  /** The keys as people call them. */
  String keys() {
    String control = System.getProperty("os.name").startsWith("Mac") ? "⌘ " : "Ctrl+";
    return keys.stream()
        .map(key -> key.replace("Shortcut+", control))
        .collect(Collectors.joining("   "));
  }

  /** What a pressed or typed key asks of the window, or null. */
  static Shortcut of(KeyEvent event) {
    return Arrays.stream(values())
        .filter(shortcut -> shortcut.area != Area.SCORE && shortcut.matches(event))
        .findFirst()
        .orElse(null);
  }

  private boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> matches(key, event));
  }

  /** Signs that lie on other keys in other countries are known by what is typed. */
  private static boolean matches(String key, KeyEvent event) {
    boolean sign = !Character.isLetterOrDigit(key.charAt(0));
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      return sign && key.equals(event.getCharacter());
    }
    return !sign && KeyCombination.valueOf(key).match(event);
  }
}
