package gatescope.view.corpus;

import gatescope.view.common.Controller;
import gatescope.view.common.Fields;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.CleaningChoice;
import gatescope.workbench.corpus.RecipeViewModel;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The steps of cleaning, each a box to tick. */
public final class CleaningCardController extends Controller {
  @FXML private VBox steps;
  @FXML private TextField keepOnly;

  CleaningCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    RecipeViewModel recipe = model().recipe();
    recipe.cleaningChoices().forEach(choice -> steps.getChildren().add(box(choice)));
    keepOnly.textProperty().bindBidirectional(recipe.keepOnlyProperty());
    Fields.applyWhenDone(keepOnly, recipe::apply);
    steps.disableProperty().bind(model().run().activeProperty());
    keepOnly.disableProperty().bind(model().run().activeProperty());
  }

  private CheckBox box(CleaningChoice choice) {
    Messages messages = model().messages();
    CheckBox box = new CheckBox();
    box.textProperty().bind(Bindings.valueAt(messages.words(), choice.key()));
    box.setWrapText(true);
    box.selectedProperty().bindBidirectional(choice.chosenProperty());
    return box;
  }
}
