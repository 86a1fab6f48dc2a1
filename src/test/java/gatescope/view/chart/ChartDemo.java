package gatescope.view.chart;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gatescope.view.chart.curve.CurveChart;
import gatescope.view.chart.score.GateScore;
import gatescope.view.chart.text.SurpriseText;
import gatescope.view.chart.text.SymbolBars;
import gatescope.workbench.curve.CurveLine;
import gatescope.workbench.curve.EventMark;
import gatescope.workbench.curve.ReferenceLine;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SeedGlyph;
import gatescope.workbench.sampling.SymbolBar;
import java.util.List;
import java.util.Random;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Shows every node with made-up data: arguments {@code dark zh one long big}. */
public final class ChartDemo {
  private ChartDemo() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    private static final String LATIN =
        "She said \"look [at (this)] now\" and left. \"No,\" he said.";
    private static final String CHINESE = "白日依山尽，黄河入海流。\n欲穷千里目，更上一层楼。\nThe sun sets.";

    @Override
    public void start(Stage stage) {
      List<String> options = getParameters().getRaw();
      boolean dark = options.contains("dark");
      boolean chinese = options.contains("zh");
      setUserAgentStylesheet(
          (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
      String text = (chinese ? CHINESE : LATIN).repeat(options.contains("long") ? 7 : 1);
      GridPane grid = new GridPane();
      grid.setHgap(10);
      grid.setVgap(10);
      grid.setStyle("-fx-padding: 10; -fx-background-color: -gs-window;");
      if (options.contains("big")) {
        grid.getStylesheets()
            .add(
                "data:text/css,.small-text{-fx-font-size:18px}"
                    + ".mono-text,.read-out{-fx-font-size:22px}");
      }
      grid.getStyleClass().add(dark ? "gs-dark" : "gs-light");
      for (double share : new double[] {26, 26, 24, 24}) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        grid.getColumnConstraints().add(column);
      }
      for (double share : new double[] {28, 72}) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(share);
        grid.getRowConstraints().add(row);
      }
      grid.add(card("Loss", losses(chinese, false)), 0, 0);
      grid.add(card("Perplexity", losses(chinese, true)), 1, 0);
      grid.add(card("Next character", bars(chinese)), 2, 0);
      grid.add(card("Generated text", text(chinese)), 3, 0);
      GateScore score = new GateScore();
      score.setShownStave(options.contains("one") ? "f" : null);
      score.setData(DemoData.score(text, options.contains("one") ? 42 : 128));
      score.select(5, 12);
      grid.add(card("Gates over time", score), 0, 1, 3, 1);
      CurveChart empty = new CurveChart();
      empty.setEmptyText(chinese ? "20 批之后出现第一个点" : "first point after 20 batches");
      grid.add(card("Empty", empty), 3, 1);
      Scene scene = new Scene(grid, 1440, 900);
      for (String sheet : new String[] {"tokens", "chart"}) {
        scene
            .getStylesheets()
            .add(getClass().getResource("/gatescope/styles/" + sheet + ".css").toExternalForm());
      }
      stage.setMinWidth(1440);
      stage.setMinHeight(900);
      stage.setScene(scene);
      stage.show();
      score.requestFocus();
    }

    private static VBox card(String title, Region node) {
      Label label = new Label(title);
      label.setStyle("-fx-font-weight: bold;");
      VBox card = new VBox(6, label, node);
      card.setStyle(
          "-fx-background-color: -gs-card; -fx-border-color: -gs-border; -fx-padding: 10;"
              + " -fx-background-radius: 8; -fx-border-radius: 8;");
      VBox.setVgrow(node, Priority.ALWAYS);
      node.setMinSize(0, 0);
      return card;
    }

    private static CurveChart losses(boolean chinese, boolean perplexity) {
      CurveChart chart = new CurveChart();
      CurveLine.Kind sparse = CurveLine.Kind.SPARSE;
      chart
          .getLines()
          .setAll(
              new CurveLine(
                  chinese ? "训练" : "train",
                  DemoData.loss(3720, 1, 0.12, 0.98),
                  CurveLine.Kind.DENSE),
              new CurveLine(
                  chinese ? "验证" : "validation", DemoData.loss(25, 148, 0.02, 0), sparse));
      chart
          .getReferences()
          .setAll(
              new ReferenceLine(chinese ? "均匀" : "uniform", Math.log(71)),
              new ReferenceLine(chinese ? "二元" : "bigram", 2.46));
      chart.getEvents().add(new EventMark(chinese ? "学习率 ÷ 2" : "rate ÷ 2", 2400));
      chart.setXName(chinese ? "步" : "step");
      if (perplexity) {
        chart.setConversion(Math::exp);
        chart.setLogarithmic(true);
      }
      return chart;
    }

    private static SymbolBars bars(boolean chinese) {
      SymbolBars bars = new SymbolBars();
      String[] glyphs = (chinese ? "山 水 月 ， 。 人 ␣ ⏎" : "N I W L T n ␣ ⏎").split(" ");
      double[] now = {0.41, 0.22, 0.11, 0.08, 0.06, 0.04, 0.03, 0.0004};
      double[] learned = {0.334, 0.19, 0.11, 0.085, 0.072, 0.056, 0.045, 0.02};
      SymbolBar[] all = new SymbolBar[glyphs.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = new SymbolBar(glyphs[i], now[i], learned[i], false);
      }
      bars.setBars(List.of(all));
      return bars;
    }

    private static SurpriseText text(boolean chinese) {
      SurpriseText text = new SurpriseText();
      text.setSeed(
          List.of(
              new SeedGlyph(chinese ? "白日" : "She ", true),
              new SeedGlyph(chinese ? "龘" : "ß", false),
              new SeedGlyph(chinese ? "，" : "aid ", true)));
      Random random = new Random(4);
      String sampled =
          chinese
              ? "空山新雨后，天气晚来秋。\n明月松间照，清泉石上流。LSTM 的门。"
              : "\"No [not (yet)],\" he said and the door was open. She looked \"at [the (old)]"
                  + " garden\" and left it.\n\tAnd then the night came down é, ok.";
      sampled
          .repeat(chinese ? 8 : 4)
          .codePoints()
          .forEach(
              point ->
                  text.append(
                      new InkedSymbol(
                          Character.toString(point),
                          Math.max(0, random.nextGaussian() * 3 - 0.5),
                          0.5,
                          1,
                          0)));
      return text;
    }
  }
}
