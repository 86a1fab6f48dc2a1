package gatescope.view.corpus;

import gatescope.view.common.Controller;
import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.corpus.FigureTile;
import gatescope.workbench.corpus.FiguresViewModel;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The figures of the corpus, large. */
public final class FiguresCardController extends Controller {
  private static final String COUNTING = "…";

  @FXML private Label name;
  @FXML private ProgressBar counting;
  @FXML private TilePane tiles;

  FiguresCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    FiguresViewModel figures = model().figures();
    name.textProperty().bind(model().messages().bind(model().run().corpusNameProperty()));
    counting.visibleProperty().bind(model().analysis().countingProperty());
    counting.progressProperty().bind(model().analysis().progressProperty());
    InvalidationListener renew = change -> show();
    figures.tilesProperty().addListener(renew);
    model().messages().localeProperty().addListener(renew);
    show();
  }

  private void show() {
    tiles
        .getChildren()
        .setAll(model().figures().tilesProperty().get().stream().map(this::tile).toList());
  }

  private Node tile(FigureTile figure) {
    Messages messages = model().messages();
    Label value = new Label(figure.value() == null ? COUNTING : messages.text(figure.value()));
    value.getStyleClass().add("figure");
    Label caption = new Label(messages.text(figure.key()));
    caption.getStyleClass().addAll("muted", "small");
    caption.setWrapText(true);
    VBox tile = new VBox(value, caption);
    tile.getStyleClass().add("tile");
    Tips.set(caption, messages.text(figure.key() + "Tip"));
    return tile;
  }
}
