package gatescope.view;

import gatescope.workbench.WorkbenchModel;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;

/** The menu of the files that were opened or saved last. */
final class RunMenus {
  private RunMenus() {}

  static void fillRecent(SplitMenuButton menu, WorkbenchModel model) {
    ObservableList<Path> files = model.runs().recent().files();
    files.addListener((Observable change) -> refill(menu, model));
    model.messages().localeProperty().addListener(change -> refill(menu, model));
    refill(menu, model);
  }

  private static void refill(SplitMenuButton menu, WorkbenchModel model) {
    menu.getItems().clear();
    MenuItem head = new MenuItem(model.messages().text("recentRuns"));
    head.setDisable(true);
    menu.getItems().add(head);
    for (Path file : model.runs().recent().files()) {
      MenuItem item = new MenuItem(file.getFileName().toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.open(List.of(file)));
      menu.getItems().add(item);
    }
    if (menu.getItems().size() == 1) {
      head.setText(model.messages().text("recentNone"));
    }
  }
}
