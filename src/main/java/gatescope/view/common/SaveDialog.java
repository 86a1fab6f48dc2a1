package gatescope.view.common;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets the user choose where to save a file of one kind. */
public final class SaveDialog {
  private SaveDialog() {}

  /**
   * @param ending of the file's name, such as "png"; added if it is not typed
   * @return the file, or null if the user thought better of it
   */
  public static Path ask(Window owner, String title, String name, String ending) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name + "." + ending);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("." + ending, "*." + ending));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen == null) {
      return null;
    }
    boolean complete = chosen.getName().toLowerCase().endsWith("." + ending);
    return complete ? chosen.toPath() : Path.of(chosen.getPath() + "." + ending);
  }
}
