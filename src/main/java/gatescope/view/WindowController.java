package gatescope.view;

import gatescope.lesson.Place;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.view.common.Transfers;
import gatescope.view.common.ViewFile;
import gatescope.view.common.ViewLoader;
import gatescope.view.lesson.Spotlight;
import gatescope.view.presenter.PresenterStage;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.corpus.DropOffer;
import gatescope.workbench.window.Page;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
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

/** The window: pages, drops, keys, and the banner for what concerns the run. */
public final class WindowController extends Controller {
  private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Below this width the bars show icons without words. */
  private static final double NARROW_BELOW = 1180;

  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  @FXML private BorderPane root;
  @FXML private HBox banner;
  @FXML private Label bannerText;
  @FXML private ToggleButton workbenchPage;
  @FXML private ToggleButton gatesPage;
  @FXML private ToggleButton samplingPage;
  @FXML private ToggleButton corpusPage;
  @FXML private ToggleButton runsPage;
  @FXML private ToggleButton classroom;
  private final ViewLoader views;
  private PresenterStage presenter;
  private final Map<Page, Node> pages = new EnumMap<>(Page.class);
  private Node classroomPanel;

  WindowController(WorkbenchModel model, ViewLoader views) {
    super(model);
    this.views = views;
  }

  @FXML
  private void initialize() {
    Notices.show(bannerText, banner, model().messages().bind(model().training().problemProperty()));
    presenter = new PresenterStage(root, model(), this::page);
    ToggleGroup pages = new ToggleGroup();
    link(pages, workbenchPage, Page.WORKBENCH);
    link(pages, gatesPage, Page.GATES);
    link(pages, samplingPage, Page.SAMPLING);
    link(pages, corpusPage, Page.CORPUS);
    link(pages, runsPage, Page.RUNS);
    model().pageProperty().addListener(change -> showPage());
    showPage();
    classroom.selectedProperty().bindBidirectional(model().classroom().openProperty());
    model().classroom().openProperty().addListener(change -> showClassroom());
    showClassroom();
    ReadOnlyObjectProperty<Place> pointed = model().classroom().pointer().pointedProperty();
    pointed.addListener((property, before, now) -> Spotlight.point(root, now));
    model().presenter().projectorProperty().addListener(change -> showPage());
    root.sceneProperty()
        .addListener(
            (property, before, scene) -> {
              if (scene != null) {
                presenter.install(scene);
              }
            });
    root.widthProperty()
        .addListener(
            (property, before, now) ->
                root.pseudoClassStateChanged(NARROW, now.doubleValue() < NARROW_BELOW));
    root.setOnDragOver(this::dragOver);
    root.setOnDragExited(event -> dragEnded());
    root.setOnDragDropped(this::drop);
  }

  /** A button of the rail is down while its page is shown, and cannot be released. */
  private void link(ToggleGroup group, ToggleButton button, Page page) {
    button.setToggleGroup(group);
    button.setOnAction(
        click -> {
          button.setSelected(true);
          model().pageProperty().set(page);
        });
    button.setSelected(model().pageProperty().get() == page);
    model().pageProperty().addListener((property, before, now) -> button.setSelected(now == page));
  }

  /** Loads a page when it is first asked for; only the page in sight is laid out and painted. */
  private void showPage() {
    Page page = model().pageProperty().get();
    if (page == null) {
      return;
    }
    if (!presenter.shows(page)) {
      root.setCenter(page(page));
    }
  }

  private Node page(Page page) {
    return pages.computeIfAbsent(page, asked -> scrolling(views.load(ViewFile.of(asked))));
  }

  /** A page keeps the size at which it can be read; a smaller window scrolls. */
  private static Node scrolling(Node page) {
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("page-scroll");
    return scroll;
  }

  /** The classroom is loaded when it is first opened. */
  private void showClassroom() {
    boolean open = model().classroom().openProperty().get();
    if (open && classroomPanel == null) {
      classroomPanel = views.load(ViewFile.CLASSROOM);
    }
    root.setRight(open ? classroomPanel : null);
    root.pseudoClassStateChanged(BESIDE, open);
  }

  private void dragOver(DragEvent event) {
    DropOffer offer = Transfers.offer(model(), event.getDragboard());
    if (offer != null && offer.accepted()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    root.pseudoClassStateChanged(DRAGGED, offer != null && offer.accepted());
    root.pseudoClassStateChanged(REFUSED, offer != null && !offer.accepted());
    event.consume();
  }

  private void dragEnded() {
    root.pseudoClassStateChanged(DRAGGED, false);
    root.pseudoClassStateChanged(REFUSED, false);
    model().sources().dragEnded();
  }

  private void drop(DragEvent event) {
    dragEnded();
    event.setDropCompleted(Transfers.open(model(), event.getDragboard()));
    event.consume();
  }

  @FXML
  private void closeBanner() {
    model().training().dismissProblem();
  }
}
