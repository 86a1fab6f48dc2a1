package gatescope.app;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files dragged from the desktop onto a node: the events that JavaFX would send, without the
 * desktop, which does not exist off-screen. FX thread.
 */
final class Drops {
  private Drops() {}

  /** Drags files over a node and lets them go; returns the last event. */
  static DragEvent drop(Node node, List<File> files) {
    Dragboard dragboard = DragboardHelper.createDragboard(clipboard(files));
    DragEvent over = send(node, DragEvent.DRAG_OVER, dragboard);
    if (!over.isAccepted()) {
      return over;
    }
    return send(node, DragEvent.DRAG_DROPPED, dragboard);
  }

  private static DragEvent send(Node node, EventType<DragEvent> type, Dragboard dragboard) {
    DragEvent event =
        new DragEvent(node, node, type, dragboard, 1, 1, 1, 1, TransferMode.COPY, null, null, null);
    Event.fireEvent(node, event);
    return event;
  }

  /** A clipboard that holds files, or nothing, and cannot do anything else. */
  private static TKClipboard clipboard(List<File> files) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            Drops.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getContentTypes" -> files.isEmpty() ? Set.of() : Set.of(DataFormat.FILES);
                  case "hasContent" -> arguments[0] == DataFormat.FILES && !files.isEmpty();
                  case "getContent" -> arguments[0] == DataFormat.FILES ? files : null;
                  case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                  case "setSecurityContext" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
