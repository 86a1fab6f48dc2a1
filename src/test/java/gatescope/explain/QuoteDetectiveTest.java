package gatescope.explain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Forcing;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import gatescope.text.SampleTexts;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.batch.BatchSize;
import gatescope.train.history.LossHistory;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import org.junit.jupiter.api.Test;

/**
 * A network that learned a text full of speech for a short while has a unit that stands for "inside
 * quotes", and it is what closes them.
 */
class QuoteDetectiveTest {
  private static final int STEPS = 400;

  @Test
  void theBestUnitFollowsSpeechAndItsCutLeavesSpeechOpen() throws NoticeException {
    Corpus corpus = corpus();
    Parameters parameters = trained(corpus);
    TextSlice slice = TextSlice.ofValidation(corpus, TextSlice.SYMBOLS);
    UnitActivity memory =
        UnitActivity.read(
            parameters, slice, UnitActivity.memoryGate(parameters.shape()), Kernels.best());
    UnitDetective.Finding best =
        UnitDetective.rank(memory, TextRule.of(TextRule.Kind.INSIDE_QUOTES)).get(0);
    SliceEvaluator evaluator = new SliceEvaluator(slice, parameters.shape(), Kernels.best());
    SliceFigures whole = evaluator.evaluate(parameters, Forcing.NONE);
    Forcing cut = Forcing.of(best.layer(), ForcingPreset.CUT.gate(CellKind.LSTM), best.unit(), 0);
    SliceFigures without = evaluator.evaluate(parameters, cut);
    assertTrue(best.auc() > 0.9, best.toString());
    assertTrue(without.closedShare() < whole.closedShare(), whole + ", cut " + without);
  }

  private static Corpus corpus() throws NoticeException {
    String text =
        SampleTexts.all().stream()
            .filter(sample -> sample.id().equals("quotes-and-brackets"))
            .map(SampleTexts::read)
            .findFirst()
            .orElseThrow();
    return Corpus.ofCharacters("quotes", text);
  }

  private static Parameters trained(Corpus corpus) throws NoticeException {
    TrainingSettings settings =
        new TrainingSettings(
            new ModelSettings(CellKind.LSTM, 1, 64, 0, 0, 1),
            new BatchSize(32, 50),
            LearningSettings.adam(5e-3, 5),
            20,
            1);
    try (Team team = new Team(1)) {
      TrainingRun run = new TrainingRun(corpus, settings, Kernels.best(), team, new LossHistory());
      while (run.step() < STEPS) {
        run.makeStep();
      }
      return run.parameters().parameters();
    }
  }
}
