package gatescope.view.corpus;

import gatescope.i18n.Notice;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.training.AdviceViewModel;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What suits the corpus, what may spoil a run, and how long an epoch takes. */
public final class AdviceCardController extends Controller {
  @FXML private Button apply;
  @FXML private VBox warnings;
  @FXML private VBox reasons;
  @FXML private Button measure;
  @FXML private Label time;

  AdviceCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    AdviceViewModel advice = model().advice();
    Messages messages = model().messages();
    InvalidationListener renew = change -> show();
    advice.warningsProperty().addListener(renew);
    advice.reasonsProperty().addListener(renew);
    messages.localeProperty().addListener(renew);
    apply.disableProperty().bind(model().run().activeProperty());
    measure.disableProperty().bind(model().run().activeProperty().or(advice.measuringProperty()));
    Notices.show(time, messages.bind(advice.epochTimeProperty()));
    show();
  }

  private void show() {
    fill(warnings, model().advice().warningsProperty().get(), "fth-alert-triangle", "problem");
    fill(reasons, model().advice().reasonsProperty().get(), "fth-check", "muted");
  }

  private void fill(VBox box, List<Notice> notices, String icon, String style) {
    box.getChildren().clear();
    for (Notice notice : notices) {
      Label label = new Label(model().messages().text(notice), new FontIcon(icon));
      label.setWrapText(true);
      label.getStyleClass().addAll(style, "small");
      box.getChildren().add(label);
    }
    box.setVisible(!notices.isEmpty());
    box.setManaged(!notices.isEmpty());
  }

  @FXML
  private void apply() {
    model().advice().apply();
  }

  @FXML
  private void measure() {
    model().advice().measureSpeed();
  }
}
