package gatescope.view.training;

import gatescope.text.SampleText;
import gatescope.view.common.Controller;
import gatescope.workbench.EventLog;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What just happened: a sentence each, and a link to the unit that it speaks of. */
public final class EventsCardController extends Controller {
  @FXML private VBox list;

  EventsCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    InvalidationListener rebuild = change -> show();
    model().events().events().addListener(rebuild);
    model().messages().localeProperty().addListener(rebuild);
    model().corpus().sampleProperty().addListener(rebuild);
    show();
  }

  private void show() {
    list.getChildren().clear();
    Messages messages = model().messages();
    if (model().events().events().isEmpty()) {
      SampleText sample = model().corpus().sampleProperty().get();
      if (sample != null) {
        list.getChildren().add(paragraph(sample.teaches(messages.locale())));
      }
      list.getChildren().add(paragraph(messages.text("eventNone")));
    }
    for (EventLog.Event event : model().events().events()) {
      String when = messages.text("eventStep", event.step());
      list.getChildren().add(paragraph(when + "  " + messages.text(event.notice())));
      if (event.unit() >= 0) {
        Hyperlink link = new Hyperlink(messages.text("eventShow"));
        link.setOnAction(click -> model().gates().pointAt(event.layer(), event.unit()));
        list.getChildren().add(link);
      }
    }
  }

  private static Label paragraph(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
