package gatescope.view.common;

import gatescope.workbench.lesson.Classroom;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.Region;

/** Makes room for the classroom on narrow screens. */
public final class Room {
  private Room() {}

  /**
   * Lets a column give way while the classroom is open and its page is narrow, unless it is wanted.
   *
   * @param enough width of the page at which both have room
   */
  public static void giveWay(Region column, Region page, double enough, Classroom classroom) {
    BooleanBinding shown =
        Bindings.createBooleanBinding(
            () ->
                !classroom.openProperty().get()
                    || classroom.setupShownProperty().get()
                    || page.getWidth() >= enough,
            classroom.openProperty(),
            classroom.setupShownProperty(),
            page.widthProperty());
    column.visibleProperty().bind(shown);
    column.managedProperty().bind(shown);
  }
}
