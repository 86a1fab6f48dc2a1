package gatescope.app;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files or text dragged from another program over a node: the events that JavaFX would send,
 * without the desktop, which does not exist off-screen. FX thread.
 */
final class Drops {
  private final Node node;
  private final Dragboard dragboard;

  private Drops(Node node, Map<DataFormat, Object> content) {
    this.node = node;
    dragboard = DragboardHelper.createDragboard(clipboard(content));
  }

  static Drops of(Node node, List<File> files) {
    return new Drops(node, files.isEmpty() ? Map.of() : Map.of(DataFormat.FILES, files));
  }

  static Drops of(Node node, String text) {
    return new Drops(node, Map.of(DataFormat.PLAIN_TEXT, text));
  }

  /** Drags files over a node and lets them go; returns the last event. */
  static DragEvent drop(Node node, List<File> files) {
    return of(node, files).overAndDrop();
  }

  /** Comes over the node; returns whether it would be taken. */
  boolean over() {
    return send(DragEvent.DRAG_OVER).isAccepted();
  }

  /** Leaves the node without letting go. */
  void exit() {
    send(DragEvent.DRAG_EXITED_TARGET);
    send(DragEvent.DRAG_EXITED);
  }

  /** Comes over the node and lets go if that is accepted; returns the last event. */
  DragEvent overAndDrop() {
    DragEvent over = send(DragEvent.DRAG_OVER);
    return over.isAccepted() ? send(DragEvent.DRAG_DROPPED) : over;
  }

  private DragEvent send(EventType<DragEvent> type) {
    DragEvent event =
        new DragEvent(node, node, type, dragboard, 1, 1, 1, 1, TransferMode.COPY, null, null, null);
    Event.fireEvent(node, event);
    return event;
  }

  /** A clipboard that holds something, or nothing, and cannot do anything else. */
  private static TKClipboard clipboard(Map<DataFormat, Object> content) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            Drops.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> content.keySet();
                  case "hasContent" -> content.containsKey(arguments[0]);
                  case "getContent" -> content.get(arguments[0]);
                  case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                  case "setSecurityContext" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
