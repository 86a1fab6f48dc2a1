package gatescope.view.presenter;

import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.window.Page;
import gatescope.workbench.window.PresenterViewModel;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;

/** Makes a window into what a class sees: projector, blank screen and the sheet of keys. */
public final class PresenterStage {
  private static final String PROJECTOR = "gs-projector";

  private final BorderPane root;
  private final WorkbenchModel model;
  private final PresenterViewModel presenter;
  private final Function<Page, Node> pages;
  private final Projector projector = new Projector();
  private Node top;
  private Node left;
  private Node bottom;
  private boolean backwards;

  /**
   * @param pages gives the view of a page
   */
  public PresenterStage(BorderPane root, WorkbenchModel model, Function<Page, Node> pages) {
    this.root = root;
    this.model = model;
    this.pages = pages;
    presenter = model.presenter();
  }

  /** Installs the keys, the lock and the blank screen. */
  public void install(Scene scene) {
    Shortcuts.install(scene, model, new ControlLocks(scene, model), this::turn);
    presenter.blankProperty().addListener((property, before, now) -> blank(scene, now));
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> presenter.blankProperty().set(false));
    presenter.sheetProperty().addListener((property, before, now) -> showSheet(now));
  }

  private void blank(Scene scene, boolean now) {
    scene.setFill(now ? Color.BLACK : Color.WHITE);
    root.setVisible(!now);
  }

  private void showSheet(boolean now) {
    if (now) {
      projector.giveBack();
      root.setCenter(new ShortcutSheet(model.messages()));
    } else if (!shows(model.pageProperty().get())) {
      root.setCenter(pages.apply(model.pageProperty().get()));
    }
  }

  /** Shows a page on the projector, if that is on. */
  public boolean shows(Page page) {
    boolean on = presenter.projectorProperty().get();
    frame(!on);
    presenter.sheetProperty().set(false);
    if (!on) {
      projector.giveBack();
      return false;
    }
    root.setCenter(null);
    boolean any = projector.open(pages.apply(page), backwards);
    backwards = false;
    root.setCenter(any ? projector.screen() : pages.apply(page));
    return true;
  }

  /** Takes the bars away, or puts them back. */
  private void frame(boolean shown) {
    if (shown == root.getStyleClass().contains(PROJECTOR)) {
      if (shown) {
        root.getStyleClass().remove(PROJECTOR);
        root.setTop(top);
        root.setLeft(left);
        root.setBottom(bottom);
      } else {
        top = root.getTop();
        left = root.getLeft();
        bottom = root.getBottom();
        root.getStyleClass().add(PROJECTOR);
        root.setTop(null);
        root.setLeft(null);
        root.setBottom(null);
      }
    }
  }

  /** The next card on the projector, and beyond the last one the next page. */
  private void turn(int by) {
    if (presenter.projectorProperty().get() && projector.turn(by)) {
      return;
    }
    backwards = by < 0;
    presenter.turnPage(by);
    backwards = false;
  }
}
