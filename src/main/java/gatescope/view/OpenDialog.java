package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import java.io.File;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets the user choose a text file and opens it. */
final class OpenDialog {
  private OpenDialog() {}

  static void show(WorkbenchModel model, Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(model.messages().text("openTitle"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                model.messages().text("openTexts"), "*.txt", "*.md", "*.abc", "*.csv", "*.log"),
            new FileChooser.ExtensionFilter(model.messages().text("openAll"), "*"));
    File chosen = chooser.showOpenDialog(owner);
    if (chosen != null) {
      model.corpus().open(List.of(chosen.toPath()));
    }
  }
}
