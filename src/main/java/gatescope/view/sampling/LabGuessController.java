package gatescope.view.sampling;

import gatescope.view.common.Controller;
import gatescope.view.common.Notices;
import gatescope.workbench.WorkbenchModel;
import gatescope.workbench.common.Messages;
import gatescope.workbench.sampling.lab.GuessViewModel;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Shannon's game for a class. */
public final class LabGuessController extends Controller {
  private static final double FULL_BAR = 260;

  @FXML private Label source;
  @FXML private Label notice;
  @FXML private Label context;
  @FXML private TextField guess;
  @FXML private Button stake;
  @FXML private Button reveal;
  @FXML private Button next;
  @FXML private Label left;
  @FXML private GridPane stakes;
  @FXML private Label classScore;
  @FXML private Label modelScore;
  @FXML private Label rounds;

  LabGuessController(WorkbenchModel model) {
    super(model);
  }

  @FXML
  private void initialize() {
    GuessViewModel game = model().samplingLab().guess();
    Messages messages = model().messages();
    source.textProperty().bind(messages.bind(game.sourceProperty()));
    Notices.show(notice, messages.bind(game.noticeProperty()));
    guess.setOnAction(event -> stake());
    game.roundProperty().addListener(change -> show());
    messages.localeProperty().addListener(change -> show());
    show();
  }

  private void show() {
    GuessViewModel.Round round = model().samplingLab().guess().roundProperty().get();
    Messages messages = model().messages();
    boolean playing = round != null;
    guess.setDisable(!playing || round.revealed());
    stake.setDisable(guess.isDisable());
    reveal.setDisable(!playing || round.revealed());
    next.setDisable(!playing || !round.revealed());
    stakes.getChildren().clear();
    if (!playing) {
      context.setText(messages.text("guessEmpty"));
      left.setText("");
      return;
    }
    context.setText("…" + round.context().replace("\n", "⏎\n") + "▁");
    left.setText(messages.text("guessLeft", round.left(), GuessViewModel.CHIPS));
    int row = 0;
    for (GuessViewModel.Stake stake : round.stakes()) {
      addStake(row++, stake, round.revealed());
    }
    showScore(round.score());
  }

  private void addStake(int row, GuessViewModel.Stake stake, boolean revealed) {
    Label glyph = new Label(stake.glyph());
    glyph
        .getStyleClass()
        .addAll("mono", "guess-glyph", stake.truth() ? "guess-truth" : "guess-other");
    HBox chips = new HBox(new Label("●".repeat(stake.chips())));
    chips.getStyleClass().add("chips-staked");
    stakes.addRow(row, glyph, chips);
    if (revealed) {
      Region bar = new Region();
      bar.getStyleClass().add(stake.truth() ? "candidate-bar-chosen" : "candidate-bar");
      bar.setMinWidth(Math.max(1, stake.p() * FULL_BAR));
      bar.setMaxWidth(Math.max(1, stake.p() * FULL_BAR));
      stakes.add(bar, 2, row);
      stakes.add(new Label(model().messages().text("guessChance", stake.p())), 3, row);
    } else {
      stakes.add(chipButton("+", "guessMore", stake, 1), 2, row);
      stakes.add(chipButton("−", "guessLess", stake, -1), 3, row);
    }
  }

  private Button chipButton(String sign, String key, GuessViewModel.Stake stake, int more) {
    Button button = new Button(sign);
    button.getStyleClass().add("small-button");
    button.setAccessibleText(model().messages().text(key, stake.glyph()));
    button.setOnAction(event -> model().samplingLab().guess().stake(stake.id(), more));
    return button;
  }

  private void showScore(GuessViewModel.Score score) {
    Messages messages = model().messages();
    boolean any = score.rounds() > 0;
    rounds.setText(messages.text("guessRounds", score.rounds()));
    classScore.setText(
        any ? messages.text("guessScore", score.classPerplexity(), score.classHits()) : "–");
    modelScore.setText(
        any ? messages.text("guessScore", score.modelPerplexity(), score.modelHits()) : "–");
  }

  @FXML
  private void begin() {
    model().samplingLab().guess().begin();
  }

  @FXML
  private void stake() {
    model().samplingLab().guess().stake(guess.getText(), 1);
    guess.clear();
  }

  @FXML
  private void reveal() {
    model().samplingLab().guess().reveal();
  }

  @FXML
  private void next() {
    model().samplingLab().guess().next();
    guess.requestFocus();
  }
}
