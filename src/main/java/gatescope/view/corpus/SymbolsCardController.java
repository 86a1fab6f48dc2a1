package gatescope.view.corpus;

import gatescope.text.figure.CorpusFigures;
import gatescope.text.figure.SymbolCount;
import gatescope.view.chart.FrequencyChart;
import gatescope.view.chart.ValueStrip;
import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.common.Messages;
import gatescope.workbench.training.EncodedSymbol;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** How often symbols occur, as a chart and as a table, and the row of the chosen one. */
public final class SymbolsCardController extends Controller {
  @FXML private Label rare;
  @FXML private FrequencyChart chart;
  @FXML private TableView<SymbolCount> table;
  @FXML private TableColumn<SymbolCount, Integer> rank;
  @FXML private TableColumn<SymbolCount, String> symbol;
  @FXML private TableColumn<SymbolCount, Integer> count;
  @FXML private TableColumn<SymbolCount, Double> share;
  @FXML private VBox chosen;
  @FXML private Label facts;
  @FXML private ValueStrip strip;
  @FXML private Label encoding;
  private boolean following;

  SymbolsCardController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    Messages messages = model().messages();
    Notices.show(rare, messages.bind(model().figures().rareProperty()));
    chart.emptyTextProperty().bind(Bindings.valueAt(messages.words(), "counting"));
    chart.rankNameProperty().bind(Bindings.valueAt(messages.words(), "rankAxis"));
    chart.accessibleTextProperty().bind(messages.bind(model().figures().rareProperty()));
    chart.setOnRank(model().symbol()::chooseRank);
    strip.accessibleTextProperty().bind(encoding.textProperty());
    column(rank, SymbolCount::rank);
    column(symbol, row -> glyph(row.id()));
    column(count, SymbolCount::count);
    column(share, row -> (double) row.count() / model().corpus().corpusProperty().get().size());
    share.setCellFactory(column -> new ShareCell());
    Label waiting = new Label();
    waiting.textProperty().bind(Bindings.valueAt(messages.words(), "counting"));
    waiting.getStyleClass().add("empty-text");
    table.setPlaceholder(waiting);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> choose(now));
    model().analysis().figuresProperty().addListener((property, before, now) -> show(now));
    model().symbol().encodedProperty().addListener((property, before, now) -> show(now));
    show(model().analysis().figuresProperty().get());
    show(model().symbol().encodedProperty().get());
  }

  private static <T> void column(
      TableColumn<SymbolCount, T> column, Function<SymbolCount, T> value) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
  }

  private String glyph(int id) {
    return Glyph.of(model().corpus().corpusProperty().get().vocabulary().symbol(id));
  }

  private void choose(SymbolCount row) {
    if (row != null && !following) {
      model().symbol().choose(row.id());
    }
  }

  private void show(CorpusFigures figures) {
    following = true;
    if (figures == null) {
      table.getItems().clear();
      chart.setPoints(List.of());
    } else {
      table.setItems(ranked(figures));
      chart.setPoints(figures.counts().zipf());
    }
    following = false;
  }

  private static ObservableList<SymbolCount> ranked(CorpusFigures figures) {
    return IntStream.rangeClosed(1, figures.counts().size())
        .mapToObj(figures.counts()::at)
        .collect(Collectors.toCollection(FXCollections::observableArrayList));
  }

  private void show(EncodedSymbol symbol) {
    chosen.setVisible(symbol != null);
    chosen.setManaged(symbol != null);
    if (symbol != null) {
      Messages messages = model().messages();
      facts.textProperty().bind(messages.bind(new ReadOnlyObjectWrapper<>(symbol.facts())));
      encoding.textProperty().bind(messages.bind(new ReadOnlyObjectWrapper<>(symbol.encoding())));
      strip.setValues(symbol.row());
      follow(symbol);
    }
  }

  /** Marks in chart and table what was chosen elsewhere. */
  private void follow(EncodedSymbol symbol) {
    following = true;
    for (SymbolCount row : table.getItems()) {
      if (row.id() == symbol.id()) {
        chart.selectedRankProperty().set(row.rank());
        if (table.getSelectionModel().getSelectedItem() != row) {
          table.getSelectionModel().select(row);
          table.scrollTo(row);
        }
      }
    }
    following = false;
  }

  /** A share in percent. */
  private static final class ShareCell extends TableCell<SymbolCount, Double> {
    @Override
    protected void updateItem(Double share, boolean empty) {
      super.updateItem(share, empty);
      setText(empty || share == null ? "" : String.format(Locale.ROOT, "%.2f %%", share * 100));
    }
  }
}
