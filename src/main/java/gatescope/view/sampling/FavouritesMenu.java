package gatescope.view.sampling;

import gatescope.view.common.SaveDialog;
import gatescope.view.common.TextExport;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.lab.FavouritesViewModel.Favourite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.beans.Observable;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Window;

/** A menu of kept texts: each copies itself, and all can be saved to a file. */
final class FavouritesMenu {
  private static final int WORDS = 50;
  private static final String FILE_NAME = "gatescope";

  private FavouritesMenu() {}

  static void fill(MenuButton menu, WorkbenchModel model) {
    model.samplingLab().favourites().all().addListener((Observable change) -> refill(menu, model));
    model.messages().localeProperty().addListener(change -> refill(menu, model));
    refill(menu, model);
  }

  private static void refill(MenuButton menu, WorkbenchModel model) {
    Messages messages = model.messages();
    var all = model.samplingLab().favourites().all();
    menu.setText(messages.text("favourites", all.size()));
    menu.getItems().clear();
    for (Favourite favourite : all) {
      MenuItem item = new MenuItem(title(favourite, messages));
      item.setOnAction(event -> TextExport.copy(favourite.text()));
      menu.getItems().add(item);
    }
    if (all.isEmpty()) {
      MenuItem none = new MenuItem(messages.text("favouritesNone"));
      none.setDisable(true);
      menu.getItems().add(none);
    } else {
      MenuItem save = new MenuItem(messages.text("favouritesSave"));
      save.setOnAction(event -> save(menu.getScene().getWindow(), model));
      menu.getItems().addAll(new SeparatorMenuItem(), save);
    }
  }

  private static void save(Window owner, WorkbenchModel model) {
    Path file = SaveDialog.ask(owner, model.messages().text("saveTexts"), FILE_NAME, "txt");
    if (file != null) {
      String page = page(model);
      model.exports().save(file, () -> page.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String title(Favourite favourite, Messages messages) {
    String line = favourite.text().replace('\n', '⏎');
    String words =
        line.substring(
            0, line.offsetByCodePoints(0, Math.min(WORDS, line.codePointCount(0, line.length()))));
    return messages.text("favouriteTitle", favourite.temperature(), words);
  }

  /** All kept texts, each under a line that says what it was written with. */
  private static String page(WorkbenchModel model) {
    StringBuilder page = new StringBuilder();
    for (Favourite favourite : model.samplingLab().favourites().all()) {
      String source = model.messages().text(favourite.source());
      page.append(
          model
              .messages()
              .text("favouriteHead", source, favourite.temperature(), favourite.dice()));
      page.append("\n\n").append(favourite.text()).append("\n\n\n");
    }
    return page.toString();
  }
}
