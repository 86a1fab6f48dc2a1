package gatescope.view.common;

import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.corpus.DropOffer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;

/** Files and text that come from another program, by drag or by paste. */
public final class Transfers {
  private Transfers() {}

  /** What would happen to what is dragged; null for what is neither a file nor text. */
  public static DropOffer offer(WorkbenchModel model, Clipboard dragged) {
    if (dragged.hasFiles()) {
      return model.sources().dragFiles(files(dragged));
    }
    return dragged.hasString() ? model.sources().dragText(dragged.getString()) : null;
  }

  /** Opens what a clipboard holds; returns false if that is nothing to open. */
  public static boolean open(WorkbenchModel model, Clipboard clipboard) {
    if (clipboard.hasFiles()) {
      model.open(files(clipboard));
      return true;
    }
    String text = clipboard.hasString() ? clipboard.getString() : null;
    if (text == null) {
      return false;
    }
    model.sources().paste(model.messages().text("pastedText"), text);
    return true;
  }

  /** Opens what was copied last, or says that it is nothing. */
  public static void paste(WorkbenchModel model) {
    if (!open(model, Clipboard.getSystemClipboard())) {
      model.sources().paste(model.messages().text("pastedText"), "");
    }
  }

  private static List<Path> files(Clipboard clipboard) {
    return clipboard.getFiles().stream().map(File::toPath).toList();
  }
}
