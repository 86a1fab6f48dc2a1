package gatescope.view.runs;

import gatescope.view.common.SaveDialog;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.runs.RunRecord;
import java.io.File;
import java.nio.file.Path;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks where runs go, and lets them go there. */
public final class RunDialogs {
  private RunDialogs() {}

  /** Saves the run of the window to its file, or asks for one. */
  public static void save(WorkbenchModel model, Window owner) {
    RunRecord run = model.runs().currentProperty().get();
    if (run != null && run.fileProperty().get() != null) {
      model.runs().saving().save(run, run.fileProperty().get());
    } else {
      saveAs(model, run, owner);
    }
  }

  public static void saveAs(WorkbenchModel model, RunRecord run, Window owner) {
    Path file = ask(model, run, owner, "gatescope");
    if (file != null || run == null) {
      model.runs().saving().save(run, file);
    }
  }

  public static void exportTorch(WorkbenchModel model, RunRecord run, Window owner) {
    Path file = ask(model, run, owner, "safetensors");
    if (file != null || run == null) {
      model.runs().saving().exportTorch(run, file);
    }
  }

  public static void exportReport(WorkbenchModel model, RunRecord run, Window owner) {
    Path file = ask(model, run, owner, "html");
    if (file != null || run == null) {
      model.runs().saving().exportReport(run, file, model.messages().locale());
    }
  }

  public static void exportCluster(WorkbenchModel model, RunRecord run, Window owner) {
    if (run == null) {
      model.runs().saving().exportCluster(null, null);
      return;
    }
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(model.messages().text("exportClusterTitle"));
    File chosen = chooser.showDialog(owner);
    if (chosen != null) {
      model.runs().saving().exportCluster(run, chosen.toPath());
    }
  }

  /** Asks for a file; null without a run, or if the user thought better of it. */
  private static Path ask(WorkbenchModel model, RunRecord run, Window owner, String ending) {
    return run == null
        ? null
        : SaveDialog.ask(owner, model.messages().text("saveRunTitle"), fileName(run), ending);
  }

  /** A name that every system takes. */
  private static String fileName(RunRecord run) {
    return run.nameProperty().get().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-");
  }
}
