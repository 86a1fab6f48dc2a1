package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.text.Corpus;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.batch.BatchSize;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.Test;

/**
 * Vanishing gradients on the text whose keys return after a gap of 80, at the start of training:
 * later the plain network's weights grow until its gradient neither vanishes nor helps.
 */
class GradientReachTest {
  private static final System.Logger LOG = System.getLogger("gatescope.race");
  private static final int GAP = 80;
  private static final int BUDGET = 10_600;

  @Test
  void theReachOfAPlainNetworkIsOrdersOfMagnitudeShorter() throws NoticeException {
    Corpus corpus = keys();
    double lstm = reach(new ModelSettings(CellKind.LSTM, 1, 40, 0, 0, 4), corpus, 30);
    double plain = reach(new ModelSettings(CellKind.RNN, 1, 85, 0, 0, 0), corpus, 30);
    LOG.log(
        Level.INFO, "log10 of the gradient at lag " + GAP + ": LSTM " + lstm + ", RNN " + plain);
    assertTrue(lstm > plain + 3, lstm + " is not far above " + plain);
  }

  /** The reach at the gap after so many training steps. */
  private static double reach(ModelSettings model, Corpus corpus, int steps)
      throws NoticeException {
    long weights = model.shape(corpus.vocabulary().size()).parameterCount();
    assertEquals(1, (double) weights / BUDGET, 0.1, "the same budget");
    TrainingRun run = run(model, corpus, steps);
    return reach(run, corpus).at(0, GAP);
  }

  private static GradientReach reach(TrainingRun run, Corpus corpus) {
    return GradientReach.of(
        run.parameters().parameters(),
        corpus.tokens(),
        corpus.trainSize(),
        corpus.size(),
        GAP + 1,
        64,
        Kernels.best());
  }

  private static TrainingRun run(ModelSettings model, Corpus corpus, long steps)
      throws NoticeException {
    TrainingSettings settings =
        new TrainingSettings(model, new BatchSize(32, 128), LearningSettings.adam(1e-3, 1), 1, 7);
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(corpus, settings, Kernels.best(), team, new LossHistory());
      while (!run.isDone() && run.step() < steps) {
        run.makeStep();
      }
      return run;
    }
  }

  @Test
  void aFreshPlainNetworkForgetsFasterThanAFreshLstm() throws NoticeException {
    Corpus corpus = keys();
    int symbols = corpus.vocabulary().size();
    double lstm = fresh(new NetworkShape(CellKind.LSTM, symbols, 0, 32, 2), corpus).at(1, GAP);
    double plain = fresh(new NetworkShape(CellKind.RNN, symbols, 0, 32, 2), corpus).at(1, GAP);
    assertTrue(lstm > plain + 3, lstm + " is not far above " + plain);
    assertTrue(plain >= GradientReach.FLOOR);
  }

  private static GradientReach fresh(NetworkShape shape, Corpus corpus) {
    return GradientReach.of(
        Initialiser.parameters(shape, 2, 3),
        corpus.tokens(),
        0,
        corpus.trainSize(),
        GAP + 1,
        16,
        Kernels.best());
  }

  @Test
  void aTextThatIsTooShortIsRefused() throws NoticeException {
    Corpus corpus = keys();
    NetworkShape shape = new NetworkShape(CellKind.GRU, corpus.vocabulary().size(), 3, 4, 1);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            GradientReach.of(
                Initialiser.parameters(shape, 0, 1),
                corpus.tokens(),
                0,
                GAP + 1,
                GAP + 1,
                1,
                Kernels.best()));
  }

  private static Corpus keys() throws NoticeException {
    SampleText sample =
        SampleTexts.all().stream().filter(s -> s.id().equals("keys")).findFirst().orElseThrow();
    return Corpus.ofCharacters("keys", SampleTexts.read(sample));
  }
}
