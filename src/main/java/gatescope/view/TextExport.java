package gatescope.view;

import gatescope.workbench.Messages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Takes a text out of the window. */
final class TextExport {
  private TextExport() {}

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /**
   * Asks for a file and writes the text there in UTF-8.
   *
   * @return whether it was written or nobody wanted it
   */
  static boolean save(String text, Messages messages, Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text("saveTexts"));
    chooser.setInitialFileName("gatescope.txt");
    File file = chooser.showSaveDialog(owner);
    if (file == null) {
      return true;
    }
    try {
      Files.writeString(file.toPath(), text);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
