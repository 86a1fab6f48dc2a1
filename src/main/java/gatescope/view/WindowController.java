package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The window: pages, drops, keys, and the banner for what concerns the run. */
public final class WindowController {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  private final WorkbenchModel model;
  @FXML private BorderPane root;
  @FXML private HBox banner;
  @FXML private Label bannerText;
  @FXML private ToggleButton workbenchPage;
  @FXML private ToggleButton gatesPage;
  @FXML private ToggleButton samplingPage;
  @FXML private ScrollPane setup;
  @FXML private VBox middle;
  @FXML private Node curves;
  @FXML private VBox sampling;

  WindowController(WorkbenchModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    Notices.show(
        bannerText, banner, model.messages().bind(model.training().problemProperty()));
    ToggleGroup pages = new ToggleGroup();
    pages.getToggles().setAll(workbenchPage, gatesPage, samplingPage);
    pages.selectToggle(workbenchPage);
    pages
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                pages.selectToggle(before);
              } else {
                showPage();
              }
            });
    root.setOnDragOver(this::dragOver);
    root.setOnDragExited(event -> root.pseudoClassStateChanged(DRAGGED, false));
    root.setOnDragDropped(this::drop);
  }

  /** Pages are the same cards with more or less of them in sight. */
  private void showPage() {
    boolean all = workbenchPage.isSelected();
    boolean onlySampling = samplingPage.isSelected();
    show(setup, all);
    show(curves, all);
    show(middle, !onlySampling);
    show(sampling, !gatesPage.isSelected());
    HBox.setHgrow(sampling, onlySampling ? Priority.ALWAYS : Priority.NEVER);
    sampling.pseudoClassStateChanged(PseudoClass.getPseudoClass("wide"), onlySampling);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      root.pseudoClassStateChanged(DRAGGED, true);
    }
    event.consume();
  }

  private void drop(DragEvent event) {
    root.pseudoClassStateChanged(DRAGGED, false);
    boolean hasFiles = event.getDragboard().hasFiles();
    if (hasFiles) {
      List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      model.corpus().open(files);
    }
    event.setDropCompleted(hasFiles);
    event.consume();
  }

  @FXML
  private void closeBanner() {
    model.training().dismissProblem();
  }
}
