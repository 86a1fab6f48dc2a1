package gatescope.view.common;

import gatescope.workbench.WorkbenchModel;
import java.io.File;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Lets the user choose texts and opens them. */
public final class OpenDialog {
  private static final List<String> TEXTS =
      List.of(
          "*.txt",
          "*.md",
          "*.abc",
          "*.log",
          "*.csv",
          "*.tsv",
          "*.srt",
          "*.vtt",
          "*.ass",
          "*.html",
          "*.htm",
          "*.xhtml",
          "*.epub",
          "*.zip",
          "*.gatescope",
          "*.safetensors");

  private OpenDialog() {}

  public static void openFiles(WorkbenchModel model, Window owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(model.messages().text("openTitle"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(model.messages().text("openTexts"), TEXTS),
            new FileChooser.ExtensionFilter(model.messages().text("openAll"), "*"));
    List<File> chosen = chooser.showOpenMultipleDialog(owner);
    if (chosen != null) {
      model.open(chosen.stream().map(File::toPath).toList());
    }
  }

  public static void openFolder(WorkbenchModel model, Window owner) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(model.messages().text("openTitle"));
    File chosen = chooser.showDialog(owner);
    if (chosen != null) {
      model.sources().open(List.of(chosen.toPath()));
    }
  }
}
