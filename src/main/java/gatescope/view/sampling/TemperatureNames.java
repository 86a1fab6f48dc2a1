package gatescope.view.sampling;

import gatescope.workbench.WorkbenchModel;
import javafx.scene.control.Label;

/** The names of the temperatures that have one. */
final class TemperatureNames {
  private TemperatureNames() {}

  /** Keeps a label at the name of the present temperature, hidden where it has none. */
  static void show(Label label, WorkbenchModel model) {
    model.sampling().temperatureProperty().addListener(change -> name(label, model));
    model.messages().localeProperty().addListener(change -> name(label, model));
    name(label, model);
  }

  private static void name(Label label, WorkbenchModel model) {
    double temperature = model.sampling().temperatureProperty().get();
    String key = temperature == 0 ? "nameGreedy" : temperature == 1 ? "nameAsLearned" : "";
    String name = Double.isInfinite(temperature) ? "nameUniform" : key;
    label.setText(name.isEmpty() ? "" : model.messages().text(name));
    label.setVisible(!name.isEmpty());
  }
}
