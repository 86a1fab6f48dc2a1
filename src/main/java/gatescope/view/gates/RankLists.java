package gatescope.view.gates;

import gatescope.workbench.gates.lab.RankRow;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lists of rankings: words, a bar to either side, a number; a click or Enter chooses a row. */
final class RankLists {
  private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
  private static final double BAR_WIDTH = 60;

  private RankLists() {}

  static void bind(
      ListView<RankRow> list, ObservableValue<List<RankRow>> rows, Consumer<RankRow> onChoose) {
    list.getStyleClass().add("rank-list");
    list.setCellFactory(owner -> new Row());
    rows.addListener((property, before, now) -> show(list, now));
    show(list, rows.getValue());
    list.setOnMouseClicked(event -> choose(list, onChoose));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose(list, onChoose);
            event.consume();
          }
        });
  }

  /** Keeps the unit selected that was. */
  private static void show(ListView<RankRow> list, List<RankRow> rows) {
    RankRow selected = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(rows);
    if (selected != null && selected.hasUnit()) {
      rows.stream()
          .filter(row -> row.unit() == selected.unit() && row.layer() == selected.layer())
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
  }

  private static void choose(ListView<RankRow> list, Consumer<RankRow> onChoose) {
    RankRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      onChoose.accept(row);
    }
  }

  private static final class Row extends ListCell<RankRow> {
    private final Label label = new Label();
    private final Label value = new Label();
    private final Region bar = new Region();
    private final HBox box;

    Row() {
      StackPane track = new StackPane(bar);
      track.getStyleClass().add("rank-track");
      track.setMinWidth(BAR_WIDTH);
      track.setMaxWidth(BAR_WIDTH);
      bar.getStyleClass().add("rank-bar");
      value.getStyleClass().addAll("mono-number", "rank-value");
      label.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(label, Priority.ALWAYS);
      box = new HBox(label, track, value);
      box.getStyleClass().add("rank-row");
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(RankRow row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : box);
      if (!empty && row != null) {
        label.setText(row.label());
        value.setText(row.value());
        setText(row.label() + " " + row.value());
        bar.setMaxWidth(Math.max(1, Math.abs(row.bar()) * BAR_WIDTH));
        bar.pseudoClassStateChanged(NEGATIVE, row.bar() < 0);
      }
    }
  }
}
