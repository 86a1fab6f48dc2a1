package gatescope.view;

import gatescope.i18n.Notice;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.training.RunState;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableObjectValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/** The line at the bottom: phase, speed, norm, accuracy, workers, memory, file. */
public final class StatusBarController extends Controller {
  private static final PseudoClass TRAINING = PseudoClass.getPseudoClass("training");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final int TICKS_PER_MEMORY = 10;

  private ObservableObjectValue<Notice> phaseNotice;
  @FXML private Circle light;
  @FXML private Label phase;
  @FXML private Label speed;
  @FXML private Label norm;
  @FXML private Label accuracy;
  @FXML private Label workers;
  @FXML private Label memory;
  @FXML private Label kept;
  @FXML private Label file;

  StatusBarController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RunState run = model().run();
    Messages messages = model().messages();
    phase.textProperty().bind(messages.bind(run.phaseProperty()));
    // Kept in a field: a binding that only a listener knows would be collected.
    phaseNotice = run.phaseProperty();
    phaseNotice.addListener((property, before, now) -> showLight(now.key()));
    Notices.show(speed, messages.bind(run.speedProperty()));
    Notices.show(norm, messages.bind(run.gradientNormProperty()));
    Notices.show(accuracy, messages.bind(run.accuracyProperty()));
    Notices.show(workers, messages.bind(run.workersProperty()));
    if (model().training().hasSlowKernels()) {
      Tooltip remedy = Tips.create();
      remedy.textProperty().bind(Bindings.valueAt(messages.words(), "statusSlowKernels"));
      workers.setTooltip(remedy);
    }
    Notices.show(kept, messages.bind(model().runs().keptProperty()));
    Notices.show(file, messages.bind(run.corpusNameProperty()));
    model()
        .tickProperty()
        .addListener(
            (property, before, now) -> {
              if (now.longValue() % TICKS_PER_MEMORY == 0) {
                showMemory();
              }
            });
    messages.localeProperty().addListener(change -> showMemory());
    showMemory();
  }

  private void showLight(String phaseKey) {
    light.pseudoClassStateChanged(TRAINING, phaseKey.equals("phase_TRAINING"));
    light.pseudoClassStateChanged(FAILED, phaseKey.equals("phase_FAILED"));
  }

  private void showMemory() {
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    memory.setText(model().messages().text("statusMemory", used, runtime.maxMemory() >> 20));
  }
}
