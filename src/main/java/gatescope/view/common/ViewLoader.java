package gatescope.view.common;

import javafx.scene.Parent;

/** Loads views for controllers that decide themselves what they contain. FX thread. */
@FunctionalInterface
public interface ViewLoader {
  /** Loads a file with all that it includes; its words follow the language of the window. */
  Parent load(ViewFile view);
}
