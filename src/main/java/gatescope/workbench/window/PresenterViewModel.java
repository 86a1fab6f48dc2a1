package gatescope.workbench.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What somebody does who stands in front of a class. FX thread. */
public final class PresenterViewModel {
  private final ObjectProperty<Page> page;
  private final BooleanProperty projector = new SimpleBooleanProperty();
  private final BooleanProperty blank = new SimpleBooleanProperty();
  private final BooleanProperty sheet = new SimpleBooleanProperty();
  private final ControlLock lock = new ControlLock();

  public PresenterViewModel(ObjectProperty<Page> page) {
    this.page = page;
  }

  /** Goes to a page further down the rail, or up for a negative number, round and round. */
  public void turnPage(int by) {
    Page[] pages = Page.values();
    int present = page.get() == null ? 0 : page.get().ordinal();
    page.set(pages[Math.floorMod(present + by, pages.length)]);
  }

  /** Goes back by one: out of the blank screen, the sheet, or the projector. */
  public void leave() {
    if (blank.get()) {
      blank.set(false);
    } else if (sheet.get()) {
      sheet.set(false);
    } else {
      projector.set(false);
    }
  }

  /** One card at a time as large as the window, in letters and strokes to be seen from afar. */
  public BooleanProperty projectorProperty() {
    return projector;
  }

  /** A black window: everyone looks at the teacher. */
  public BooleanProperty blankProperty() {
    return blank;
  }

  /** The list of all keys. */
  public BooleanProperty sheetProperty() {
    return sheet;
  }

  /** What keeps controls from a class. */
  public ControlLock lock() {
    return lock;
  }
}
