package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.sample.Distribution;
import gatescope.sample.GuessScore;
import gatescope.sample.Logits;
import gatescope.sample.Prompt;
import gatescope.sample.Ranking;
import gatescope.sample.Reader;
import gatescope.sample.Script;
import gatescope.text.Corpus;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.common.Turns;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Shannon's game: a class puts chips on what may come next in a text that the model never trained
 * on, then the model's distribution and the truth are revealed, and both pay their bits. FX thread.
 */
public final class GuessViewModel {
  /** How many chips there are in a round. */
  public static final int CHIPS = 10;

  private static final int CONTEXT = 120;
  private static final int MOST_BARS = 10;

  /**
   * What has chips or a chance.
   *
   * @param glyph printable
   * @param chips of the class
   * @param p of the model; NaN before it is revealed
   * @param truth whether it is what came; false before that is revealed
   */
  public record Stake(int id, String glyph, int chips, double p, boolean truth) {}

  /**
   * What both have paid so far.
   *
   * @param rounds how many symbols were guessed
   */
  public record Score(
      int rounds, double classPerplexity, double modelPerplexity, int classHits, int modelHits) {}

  /**
   * The state of the game.
   *
   * @param context the text so far
   * @param stakes what has chips, and after the reveal what the model held likely
   * @param left chips that are not on a symbol yet
   */
  public record Round(
      String context, List<Stake> stakes, int left, boolean revealed, Score score) {}

  private final TrainingViewModel training;
  private final Kernels kernels;
  private final Turns turns;
  private final SplittableRandom luck;
  private final ReadOnlyObjectWrapper<Round> round = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> source = new ReadOnlyObjectWrapper<>();
  private final Map<Integer, Integer> chips = new LinkedHashMap<>();
  private TrainedModel model;
  private Reader reader;
  private Logits revealed;
  private GuessScore score = GuessScore.NONE;
  private int at; // the symbol to guess, counted in the corpus
  private int from;

  GuessViewModel(
      TrainingViewModel training, Background background, Kernels kernels, SplittableRandom luck) {
    this.training = training;
    this.kernels = kernels;
    this.luck = luck;
    turns = new Turns(background, failure -> notice.set(Failures.notice(failure)));
  }

  /** Begins a game at a random place of the validation text. */
  public void begin() {
    TrainedModel newest = training.model();
    if (newest == null) {
      notice.set(Notice.of("labNoModel"));
      return;
    }
    Corpus corpus = newest.corpus();
    int first = corpus.trainSize();
    int room = Math.max(1, corpus.size() - first - 2 * CONTEXT);
    from = Math.min(first + luck.nextInt(room), corpus.size() - 2);
    int start = Math.min(from + CONTEXT, corpus.size() - 1);
    score = GuessScore.NONE;
    turns.take(
        () -> {
          Reader fresh = new Reader(newest.voice(), kernels);
          for (int k = from; k < start; k++) {
            fresh.read(corpus.tokens().get(k));
          }
          return fresh;
        },
        fresh -> {
          model = newest;
          reader = fresh;
          at = start;
          source.set(newest.source());
          startRound();
        });
  }

  private void startRound() {
    chips.clear();
    revealed = null;
    notice.set(null);
    show();
  }

  /** Puts chips on a typed symbol, as many more as are asked for and left. */
  public void stake(String typed, int more) {
    if (model == null || revealed != null) {
      return;
    }
    List<Integer> ids = Prompt.of(typed, model.corpus()).ids();
    if (ids.isEmpty()) {
      notice.set(Notice.of(typed.isEmpty() ? "labTypeSymbol" : "labUnknownSymbol", typed));
      return;
    }
    stake(ids.get(0), more);
  }

  /** Puts chips on a symbol, or takes some away where {@code more} is negative. */
  public void stake(int id, int more) {
    if (revealed != null) {
      return;
    }
    int added = Math.min(more, left());
    if (added == 0) {
      notice.set(Notice.of("guessNoChips", CHIPS));
      return;
    }
    notice.set(null);
    chips.merge(id, added, Integer::sum);
    chips.values().removeIf(count -> count <= 0);
    show();
  }

  private int left() {
    return CHIPS - chips.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Shows what the model thought and what came; both pay. */
  public void reveal() {
    if (model != null && revealed == null) {
      revealed = reader.next();
      score = score.plus(Map.copyOf(chips), revealed, truth());
      show();
    }
  }

  /** Goes on to the next symbol, or to another place at the end of the text. */
  public void next() {
    if (revealed == null) {
      return;
    }
    if (at + 1 >= model.corpus().size()) {
      begin();
      return;
    }
    int read = truth();
    at++;
    turns.take(() -> reader.read(read), logits -> startRound());
  }

  private int truth() {
    return model.corpus().tokens().get(at);
  }

  private void show() {
    round.set(
        new Round(
            model.corpus().text(Math.max(from, at - CONTEXT), at),
            stakes(),
            left(),
            revealed != null,
            new Score(
                score.rounds(),
                score.classPerplexity(),
                score.modelPerplexity(),
                score.classHits(),
                score.modelHits())));
  }

  private List<Stake> stakes() {
    List<Integer> ids = new ArrayList<>(chips.keySet());
    if (revealed != null) {
      Ranking ranking = Ranking.of(revealed);
      addNew(ids, truth());
      for (int place = 0; place < ranking.size() && ids.size() < MOST_BARS; place++) {
        addNew(ids, ranking.id(place));
      }
    }
    Distribution chances = revealed == null ? null : Distribution.of(revealed, 1);
    Script script = model.script();
    return ids.stream()
        .map(
            id ->
                new Stake(
                    id,
                    Glyph.of(script.vocabulary().symbol(id)),
                    chips.getOrDefault(id, 0),
                    chances == null ? Double.NaN : chances.probability(id),
                    chances != null && id == truth()))
        .toList();
  }

  private static void addNew(List<Integer> ids, int id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  /** The game, or null before the first. */
  public ReadOnlyObjectProperty<Round> roundProperty() {
    return round.getReadOnlyProperty();
  }

  /** Why nothing was done, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Which model plays, or null. */
  public ReadOnlyObjectProperty<Notice> sourceProperty() {
    return source.getReadOnlyProperty();
  }
}
