package gatescope.app;

import gatescope.view.chart.score.GateScore;
import gatescope.workbench.common.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Looks at every node that is on show, and notes what somebody could not read or hear. FX thread.
 */
final class ScreenInspector {
  private static final double READABLE = 4.5;

  /** They scroll or cut what is inside by themselves. */
  private static final List<String> SCROLLED =
      List.of("virtual-flow", "text-input", "table-view", "combo-box", "tab-header-area");

  private final Messages messages;
  private final List<String> faults = new ArrayList<>();
  private int nodes;

  ScreenInspector(Messages messages) {
    this.messages = messages;
  }

  List<String> faults() {
    return faults;
  }

  /** How many nodes were looked at. */
  int nodes() {
    return nodes;
  }

  void inspect(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    nodes++;
    if (needsWords(node) && words(node).isBlank()) {
      fault(node, "has no accessible text");
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isEmpty()) {
      checkFits(labeled);
    }
    if (node instanceof Text text && !text.getText().isBlank() && !(node instanceof FontIcon)) {
      checkContrast(text);
    }
    if (node instanceof Labeled || node instanceof TextInputControl) {
      checkInside(node);
    }
    if (node instanceof Parent parent && !(node instanceof ListCell<?>)) {
      parent.getChildrenUnmodifiable().forEach(this::inspect);
    }
  }

  private static boolean isChart(Node node) {
    return node.getClass().getPackage().equals(GateScore.class.getPackage())
        && node instanceof Region
        && !(node instanceof Labeled)
        && !node.getStyleClass().isEmpty();
  }

  private static boolean needsWords(Node node) {
    boolean control =
        node instanceof ButtonBase
            || node instanceof ComboBoxBase<?>
            || node instanceof TextInputControl
            || node instanceof Slider
            || node instanceof ListView<?>
            || node instanceof TableView<?>
            || node instanceof ProgressIndicator;
    return (control && !isPartOfSkin(node)) || isChart(node);
  }

  /** Arrow buttons and editors inside other controls speak through these. */
  private static boolean isPartOfSkin(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof Control
          && !(at instanceof ScrollPane)
          && !at.getStyleClass().contains("tab-pane")
          && !at.getStyleClass().contains("titled-pane")) {
        return true;
      }
    }
    return false;
  }

  private static String words(Node node) {
    if (node instanceof TextInputControl || node instanceof ComboBoxBase<?>) {
      return node.getAccessibleText() == null ? label(node) : node.getAccessibleText();
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank()) {
      return labeled.getText();
    }
    Object words = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return words == null ? label(node) : words.toString();
  }

  /** What a label for the node says. */
  private static String label(Node node) {
    return node.getParent().getChildrenUnmodifiable().stream()
        .filter(sibling -> sibling instanceof Label label && label.getLabelFor() == node)
        .map(sibling -> ((Label) sibling).getText())
        .findFirst()
        .orElse("");
  }

  /** Text that was cut must at least be there in full in a tip. */
  private void checkFits(Labeled labeled) {
    Node text =
        labeled.getChildrenUnmodifiable().stream()
            .filter(child -> child.getStyleClass().contains("text"))
            .findFirst()
            .orElse(null);
    boolean cut =
        text instanceof Text shown
            && !shown.getText().equals(labeled.getText())
            && shown.getText().length() < labeled.getText().length();
    Tooltip tip = labeled.getTooltip();
    if (cut && (tip == null || !tip.getText().contains(labeled.getText()))) {
      fault(labeled, "is cut: " + ((Text) text).getText());
    }
  }

  /** A node may lie outside the window only where one can scroll to it. */
  private void checkInside(Node node) {
    Node frame = frame(node);
    if (frame == null) {
      return;
    }
    Bounds bounds = frame.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    Bounds room = frame.getLayoutBounds();
    boolean outside =
        bounds.getMinX() < room.getMinX() - 1
            || bounds.getMinY() < room.getMinY() - 1
            || bounds.getMaxX() > room.getMaxX() + 1
            || bounds.getMaxY() > room.getMaxY() + 1;
    if (outside && bounds.getWidth() > 0 && bounds.getHeight() > 0) {
      fault(
          node, "lies outside " + (frame == node.getScene().getRoot() ? "the window" : "its page"));
    }
  }

  /**
   * What a node must lie inside of: the content of the nearest scroll pane, or the window; null for
   * what scrolls by itself.
   */
  private static Node frame(Node node) {
    Node frame = node;
    for (Node at = node; at.getParent() != null; at = at.getParent()) {
      if (SCROLLED.stream().anyMatch(at.getStyleClass()::contains)) {
        return null;
      }
      frame = at.getParent();
      boolean content =
          frame.getParent() != null && frame.getParent().getStyleClass().contains("viewport");
      if (content && at.getParent() == frame) {
        return at;
      }
    }
    return frame;
  }

  private void checkContrast(Text text) {
    if (isDisabled(text) || !(text.getFill() instanceof Color ink) || ink.getOpacity() == 0) {
      return;
    }
    Color paper = paper(text);
    double contrast = Contrast.of(ink, paper);
    if (contrast < READABLE) {
      fault(text, String.format(Locale.ROOT, "contrast %.1f, %s on %s", contrast, ink, paper));
    }
  }

  private static boolean isDisabled(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.isDisabled()) {
        return true;
      }
    }
    return false;
  }

  /** What is behind a node: the fills of those around it, laid over each other. */
  private static Color paper(Node node) {
    Color above = Color.TRANSPARENT;
    for (Node at = node.getParent(); at != null && above.getOpacity() < 1; at = at.getParent()) {
      Background background = at instanceof Region region ? region.getBackground() : null;
      if (background != null && !background.getFills().isEmpty()) {
        var fill = background.getFills().get(background.getFills().size() - 1).getFill();
        if (fill instanceof Color color) {
          above = Contrast.over(above, color);
        }
      }
    }
    return Contrast.over(above, Color.WHITE);
  }

  private void fault(Node node, String what) {
    String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    String words = node instanceof Text shown ? " “" + shown.getText() + "”" : text;
    faults.add(name(node) + words + " " + what);
  }

  private static String name(Node node) {
    Node at = node;
    while (at != null
        && at.getId() == null
        && at.getStyleClass().size() < 2
        && at.getParent() != null) {
      at = at.getParent();
    }
    String id = at == null ? "" : at.getId() == null ? "." + at.getStyleClass() : "#" + at.getId();
    return node.getClass().getSimpleName() + " in " + id;
  }
}
