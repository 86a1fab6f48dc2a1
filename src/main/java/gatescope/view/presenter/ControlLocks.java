package gatescope.view.presenter;

import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.window.ControlLock;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Locks and hides controls of a scene. While it is arranged, a click or the key L goes from free to
 * locked to hidden and back; nothing else happens. Afterwards mouse and keys do not reach what is
 * locked, and one cannot see what is hidden.
 */
final class ControlLocks {
  private static final String FREE = "";
  private static final String LOCKED = "locked";
  private static final String HIDDEN = "locked-away";

  private final ControlLock lock;
  private final Map<Node, String> states = new LinkedHashMap<>();

  ControlLocks(Scene scene, WorkbenchModel model) {
    lock = model.presenter().lock();
    scene.addEventFilter(MouseEvent.ANY, this::mouse);
    scene.addEventFilter(KeyEvent.ANY, event -> key(scene, event));
    scene.addEventFilter(DragEvent.ANY, this::drag);
    lock.stageProperty().addListener(change -> show());
  }

  private void mouse(MouseEvent event) {
    Node target = event.getTarget() instanceof Node node ? node : null;
    if (isArranging()) {
      if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
        change(control(target));
      }
      if (control(target) != null && !isButtonOfTheLock(target)) {
        event.consume();
      }
    } else {
      keepOff(target, event);
    }
  }

  private void key(Scene scene, KeyEvent event) {
    Node focused = scene.getFocusOwner();
    boolean ofWindow = event.isShortcutDown() && Shortcut.of(event) != null;
    boolean leaving = event.getCode() == KeyCode.TAB || ofWindow;
    if (leaving || isButtonOfTheLock(focused)) {
      return;
    }
    if (isArranging()) {
      if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.L) {
        change(control(focused));
      }
      event.consume();
    } else {
      keepOff(focused, event);
    }
  }

  /** What cannot be opened by hand cannot be dropped on the window either. */
  private void drag(DragEvent event) {
    if (Shortcut.OPEN.controls().stream().anyMatch(this::isLocked)) {
      event.consume();
    }
  }

  private boolean isArranging() {
    return lock.stageProperty().get() == ControlLock.Stage.ARRANGING;
  }

  private void keepOff(Node target, Event event) {
    if (isClosed() && isLocked(target)) {
      event.consume();
    }
  }

  private boolean isClosed() {
    return lock.stageProperty().get() == ControlLock.Stage.LOCKED;
  }

  /** Whether the control with this id is kept from the class at this moment. */
  boolean isLocked(String id) {
    return isClosed()
        && states.entrySet().stream()
            .anyMatch(entry -> id.equals(entry.getKey().getId()) && !entry.getValue().equals(FREE));
  }

  /** Whether a node or what it is a part of is locked. */
  private boolean isLocked(Node target) {
    for (Node node = target; node != null; node = node.getParent()) {
      if (!states.getOrDefault(node, FREE).equals(FREE)) {
        return true;
      }
    }
    return false;
  }

  /** The outermost control that a node is a part of, but for those that hold others. */
  private static Node control(Node target) {
    Node found = null;
    for (Node node = target; node != null; node = node.getParent()) {
      boolean holder = node.getStyleClass().contains("scroll-pane") || isTabs(node);
      if (node instanceof Control && node.isFocusTraversable() && !holder) {
        found = node;
      }
    }
    return found;
  }

  private static boolean isTabs(Node node) {
    return node.getStyleClass().contains("tab-pane");
  }

  private static boolean isButtonOfTheLock(Node target) {
    for (Node node = target; node != null; node = node.getParent()) {
      if (node.getStyleClass().contains("lock-strip")) {
        return true;
      }
    }
    return false;
  }

  private void change(Node control) {
    if (control == null || isButtonOfTheLock(control)) {
      return;
    }
    String next =
        switch (states.getOrDefault(control, FREE)) {
          case FREE -> LOCKED;
          case LOCKED -> HIDDEN;
          default -> FREE;
        };
    states.put(control, next);
    show();
  }

  /** Paints what is locked; what is hidden is faint while it can still be chosen. */
  private void show() {
    ControlLock.Stage stage = lock.stageProperty().get();
    for (Map.Entry<Node, String> entry : states.entrySet()) {
      Node node = entry.getKey();
      node.getStyleClass().removeAll(LOCKED, HIDDEN, HIDDEN + "-arranged");
      String state = stage == ControlLock.Stage.OPEN ? FREE : entry.getValue();
      if (!state.equals(FREE)) {
        boolean faint = state.equals(HIDDEN) && stage == ControlLock.Stage.ARRANGING;
        node.getStyleClass().add(faint ? HIDDEN + "-arranged" : state);
      }
    }
    if (stage == ControlLock.Stage.OPEN) {
      states.clear();
    }
  }
}
