package gatescope.view.corpus;

import gatescope.text.unit.UnitKind;
import gatescope.view.common.Choices;
import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.corpus.RecipeViewModel;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** The choices of unit, vocabulary and split. */
public final class RecipeCardController extends Controller {
  @FXML private Node lock;
  @FXML private GridPane fields;
  @FXML private ComboBox<String> unit;
  @FXML private Label separatorLabel;
  @FXML private TextField separator;
  @FXML private TextField mostSymbols;
  @FXML private TextField leastCount;
  @FXML private ComboBox<String> split;
  @FXML private TextField validationPercent;
  @FXML private Label problem;

  RecipeCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RecipeViewModel recipe = model().recipe();
    Messages messages = model().messages();
    Choices.bind(unit, recipe.unitNames(), recipe.unitNameProperty(), messages, "unit_");
    Choices.bind(split, recipe.splitNames(), recipe.splitNameProperty(), messages, "split_");
    BooleanBinding separated = recipe.unitNameProperty().isEqualTo(UnitKind.SEPARATED.name());
    for (Node node : new Node[] {separatorLabel, separator}) {
      node.visibleProperty().bind(separated);
      node.managedProperty().bind(separated);
    }
    separator.textProperty().bindBidirectional(recipe.separatorProperty());
    Fields.applyWhenDone(separator, recipe::apply);
    number(mostSymbols, recipe.mostSymbols());
    number(leastCount, recipe.leastCount());
    number(validationPercent, recipe.validationPercent());
    fields.disableProperty().bind(model().run().activeProperty());
    lock.visibleProperty().bind(model().run().activeProperty());
    Notices.show(problem, messages.bind(recipe.problemProperty()));
  }

  private void number(TextField node, NumberField field) {
    Fields.bind(node, field, model().messages());
    Fields.applyWhenDone(node, model().recipe()::apply);
  }
}
