package gatescope.view.gates;

import gatescope.view.chart.Palette;
import gatescope.view.chart.Png;
import gatescope.view.chart.score.GateScore;
import gatescope.view.common.Controller;
import gatescope.view.common.SaveDialog;
import gatescope.view.common.Tips;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.gates.ScoreCsv;
import gatescope.workbench.gates.ScoreCursor;
import gatescope.workbench.gates.ScoreData;
import gatescope.workbench.gates.ScoreMoments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools above the gate score: walk, freeze, pin, brush, zoom, colours, export. */
public final class ScoreToolsController extends Controller {
  private static final String FILE_NAME = "gates";

  @FXML private HBox brushBox;
  @FXML private ToggleButton play;
  @FXML private FontIcon playIcon;
  @FXML private ToggleButton freeze;
  @FXML private ToggleButton pin;
  @FXML private ToggleButton compare;
  @FXML private Label speed;
  @FXML private Label moment;
  @FXML private Label brushed;
  @FXML private Slider threshold;
  @FXML private MenuButton view;
  @FXML private MenuButton export;
  private GateScore score;

  ScoreToolsController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    bindWalk(model().gates().cursor());
    bindMoments(model().gates().moments());
    bindBrush(model().gates());
    export.disableProperty().bind(model().gates().scoreProperty().isNull());
  }

  private void bindWalk(ScoreCursor cursor) {
    Messages messages = model().messages();
    play.selectedProperty().bindBidirectional(cursor.playingProperty());
    play.disableProperty().bind(model().gates().scoreProperty().isNull());
    cursor.playingProperty().addListener(change -> showPlaying());
    showPlaying();
    speed
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("speedNow", cursor.speedProperty().get()),
                cursor.speedProperty(),
                messages.localeProperty()));
  }

  private void showPlaying() {
    boolean playing = model().gates().cursor().playingProperty().get();
    playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
  }

  private void bindMoments(ScoreMoments moments) {
    freeze.selectedProperty().bindBidirectional(moments.frozenProperty());
    freeze.disableProperty().bind(moments.shownProperty().isNull());
    pin.disableProperty().bind(moments.shownProperty().isNull());
    pin.setOnAction(click -> pinOrUnpin());
    moments.pinnedProperty().addListener(change -> showPinned());
    showPinned();
    compare.selectedProperty().bindBidirectional(moments.comparingProperty());
    compare.disableProperty().bind(moments.pinnedProperty().isNull());
    moment.textProperty().bind(model().gateSentences().moment());
  }

  private void bindBrush(GateScoreViewModel gates) {
    Messages messages = model().messages();
    brushBox.visibleProperty().bind(gates.brushProperty().isNotNull());
    brushBox.managedProperty().bind(brushBox.visibleProperty());
    brushed.textProperty().bind(model().gateSentences().brushed());
    threshold.valueProperty().bindBidirectional(gates.thresholdProperty());
    threshold.setTooltip(Tips.create());
    threshold
        .getTooltip()
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("brushThresholdTip", gates.thresholdProperty().get()),
                gates.thresholdProperty(),
                messages.localeProperty()));
  }

  /** Tells which score the tools work on. */
  void attach(GateScore newScore) {
    score = newScore;
    ToggleGroup group = new ToggleGroup();
    for (Palette palette : Palette.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.textProperty()
          .bind(Bindings.valueAt(model().messages().words(), "palette_" + palette.name()));
      item.setToggleGroup(group);
      item.setSelected(palette == score.getPalette());
      item.setOnAction(click -> score.paletteProperty().set(palette));
      view.getItems().add(item);
    }
  }

  /** Keeps the moment on show, or forgets the one that was kept. */
  void pinOrUnpin() {
    ScoreMoments moments = model().gates().moments();
    if (moments.pinnedProperty().get() == null) {
      moments.pin();
    } else {
      moments.unpin();
    }
    showPinned();
  }

  private void showPinned() {
    pin.setSelected(model().gates().moments().pinnedProperty().get() != null);
  }

  @FXML
  private void stepBack() {
    model().gates().cursor().moveStep(-1);
  }

  @FXML
  private void stepOn() {
    model().gates().cursor().moveStep(1);
  }

  @FXML
  private void slower() {
    model().gates().cursor().slower();
  }

  @FXML
  private void faster() {
    model().gates().cursor().faster();
  }

  @FXML
  private void clearBrush() {
    model().gates().brushProperty().set(null);
  }

  @FXML
  private void zoomIn() {
    score.zoomBy(1.25);
  }

  @FXML
  private void zoomOut() {
    score.zoomBy(0.8);
  }

  @FXML
  private void overview() {
    score.zoomToOverview();
  }

  @FXML
  private void fit() {
    score.zoomToFit();
  }

  @FXML
  private void lesson() {
    score.zoomToLesson();
  }

  @FXML
  private void exportPng() {
    if (score.hasPicture()) {
      WritableImage picture = score.image();
      save("png", () -> Png.encode(picture));
    }
  }

  @FXML
  private void exportSvg() {
    if (score.hasPicture()) {
      String drawing = score.svg();
      save("svg", () -> drawing.getBytes(StandardCharsets.UTF_8));
    }
  }

  @FXML
  private void exportCsv() {
    ScoreData data = model().gates().scoreProperty().get();
    save("csv", () -> ScoreCsv.of(data).getBytes(StandardCharsets.UTF_8));
  }

  private void save(String ending, Callable<byte[]> content) {
    String title = model().messages().text("exportTitle");
    Path file = SaveDialog.ask(score.getScene().getWindow(), title, FILE_NAME, ending);
    if (file != null) {
      model().exports().save(file, content);
    }
  }
}
