package gatescope.view.common;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes a text out of the window. */
public final class TextExport {
  private TextExport() {}

  public static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
