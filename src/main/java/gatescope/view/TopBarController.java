package gatescope.view;

import gatescope.view.common.Controller;
import gatescope.view.common.OpenDialog;
import gatescope.view.common.Tips;
import gatescope.view.presenter.Shortcuts;
import gatescope.view.runs.RunDialogs;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.runs.RunLibrary;
import gatescope.workbench.runs.RunRecord;
import gatescope.workbench.training.RunState;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitMenuButton;
import javafx.stage.Window;
import org.kordamp.ikonli.javafx.FontIcon;

/** Name, train, pause, stop, progress, and the switches of the window. */
public final class TopBarController extends Controller {
  @FXML private Label loaded;
  @FXML private Button train;
  @FXML private FontIcon trainIcon;
  @FXML private Button stop;
  @FXML private Label epoch;
  @FXML private Label step;
  @FXML private Label left;
  @FXML private ProgressBar bar;
  @FXML private SplitMenuButton open;
  @FXML private CheckMenuItem withText;
  @FXML private ProgressBar saving;
  @FXML private FontIcon themeIcon;

  TopBarController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RunState run = model().run();
    Messages messages = model().messages();
    loaded.textProperty().bind(messages.bind(run.titleProperty()));
    Tips.bind(loaded, loaded.textProperty());
    train
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text(run.trainKeyProperty().get()),
                run.trainKeyProperty(),
                messages.localeProperty()));
    run.trainKeyProperty().addListener(change -> showIcon());
    train.disableProperty().bind(run.trainableProperty().not());
    stop.disableProperty().bind(run.activeProperty().not());
    epoch.textProperty().bind(messages.bind(run.epochProperty()));
    step.textProperty().bind(messages.bind(run.stepProperty()));
    left.textProperty().bind(messages.bind(run.leftProperty()));
    bar.progressProperty().bind(run.fractionProperty());
    model()
        .corpus()
        .corpusProperty()
        .addListener(
            (property, before, now) -> {
              if (before == null) {
                train.requestFocus();
              }
            });
    RunMenus.fillRecent(open, model());
    withText.selectedProperty().bindBidirectional(model().runs().saving().withTextProperty());
    showWork();
    model().darkProperty().addListener(change -> showThemeIcon());
    showThemeIcon();
  }

  /** A small bar while a run is read, which nobody knows how long it takes, or written. */
  private void showWork() {
    RunLibrary runs = model().runs();
    BooleanExpression opening = runs.opening().openingProperty();
    saving
        .progressProperty()
        .bind(
            Bindings.when(opening)
                .then(ProgressIndicator.INDETERMINATE_PROGRESS)
                .otherwise(runs.saving().progressProperty()));
    saving.visibleProperty().bind(opening.or(runs.saving().savingProperty()));
    saving.managedProperty().bind(saving.visibleProperty());
  }

  private void showThemeIcon() {
    themeIcon.setIconLiteral(model().darkProperty().get() ? "fth-sun" : "fth-moon");
  }

  private void showIcon() {
    boolean running = model().run().trainKeyProperty().get().equals("pause");
    trainIcon.setIconLiteral(running ? "fth-pause" : "fth-play");
  }

  @FXML
  private void trainOrPause() {
    model().training().trainOrPause();
  }

  @FXML
  private void stop() {
    model().training().stop();
  }

  @FXML
  private void open() {
    OpenDialog.openFiles(model(), window());
  }

  private Window window() {
    return open.getScene().getWindow();
  }

  private RunRecord run() {
    return model().runs().currentProperty().get();
  }

  @FXML
  private void save() {
    RunDialogs.save(model(), window());
  }

  @FXML
  private void saveAs() {
    RunDialogs.saveAs(model(), run(), window());
  }

  @FXML
  private void exportTorch() {
    RunDialogs.exportTorch(model(), run(), window());
  }

  @FXML
  private void exportCluster() {
    RunDialogs.exportCluster(model(), run(), window());
  }

  @FXML
  private void exportReport() {
    RunDialogs.exportReport(model(), run(), window());
  }

  @FXML
  private void switchLanguage() {
    Shortcuts.switchLanguage(model().messages());
  }

  @FXML
  private void switchTheme() {
    Shortcuts.switchTheme(model());
  }
}
