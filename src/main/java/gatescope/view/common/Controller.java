package gatescope.view.common;

import gatescope.workbench.WorkbenchModel;
import javafx.collections.ObservableMap;

/** What every controller has: the view models, and the words that its FXML binds to. */
public abstract class Controller {
  private final WorkbenchModel model;

  protected Controller(WorkbenchModel model) {
    this.model = model;
  }

  protected final WorkbenchModel model() {
    return model;
  }

  /**
   * Key to words in the language of the moment; FXML binds to it as {@code
   * ${controller.words.key}}, because an included file does not see the namespace of the one that
   * includes it.
   */
  public final ObservableMap<String, String> getWords() {
    return model.messages().words();
  }
}
