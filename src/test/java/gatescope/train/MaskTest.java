package gatescope.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gatescope.math.Kernels;
import gatescope.net.CellKind;
import gatescope.net.Parameters;
import gatescope.net.Tape;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Reading;
import gatescope.train.batch.Sequences;
import gatescope.train.settings.LearningSettings;
import gatescope.train.settings.ModelSettings;
import gatescope.train.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What fills up a batch changes neither loss, nor gradient, nor what a run reports. */
class MaskTest {
  private static final int VOCABULARY = 11;
  private static final int LONGEST = 14;
  private static final int[] LENGTHS = {14, 3, 9, 1, 6};

  /** What a batch says: its loss, its targets, its gradient. */
  private record Result(double loss, int targets, List<float[]> gradient) {}

  @ParameterizedTest
  @EnumSource
  void aBatchOfDifferentLengthsIsTheWeightedMeanOfTheSingleOnes(CellKind cell) {
    for (Objective objective : Objective.values()) {
      Result all = measure(cell, objective, LENGTHS, LENGTHS.length, LONGEST);
      double loss = 0;
      List<double[]> gradient = new ArrayList<>();
      all.gradient().forEach(x -> gradient.add(new double[x.length]));
      for (int k = 0; k < LENGTHS.length; k++) {
        int[] only = new int[LENGTHS.length];
        only[k] = LENGTHS[k];
        Result one = measure(cell, objective, only, 1, LENGTHS[k]);
        double weight = (double) one.targets() / all.targets();
        loss += weight * one.loss();
        for (int j = 0; j < gradient.size(); j++) {
          for (int e = 0; e < gradient.get(j).length; e++) {
            gradient.get(j)[e] += weight * one.gradient().get(j)[e];
          }
        }
      }
      assertEquals(loss, all.loss(), 1e-6);
      for (int j = 0; j < gradient.size(); j++) {
        for (int e = 0; e < gradient.get(j).length; e++) {
          assertEquals(gradient.get(j)[e], all.gradient().get(j)[e], 1e-6);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreFillingChangesNoBit(CellKind cell) {
    Result tight = measure(cell, Objective.EVERY_STEP, LENGTHS, LENGTHS.length, LONGEST);
    Result wide = measure(cell, Objective.EVERY_STEP, LENGTHS, LENGTHS.length + 2, LONGEST);
    Result longer = measure(cell, Objective.EVERY_STEP, LENGTHS, LENGTHS.length, LONGEST + 16);
    for (Result other : List.of(wide, longer)) {
      assertEquals(tight.loss(), other.loss());
      for (int k = 0; k < tight.gradient().size(); k++) {
        assertArrayEquals(tight.gradient().get(k), other.gradient().get(k), 1e-7f);
      }
    }
  }

  /**
   * @param lengths of the sequences, 0 for one that is left out
   */
  private static Result measure(
      CellKind cell, Objective objective, int[] lengths, int lanes, int steps) {
    TrainingSettings settings =
        new TrainingSettings(
            new ModelSettings(cell, 2, 9, 4, 0, 1),
            new BatchSize(lanes, steps),
            LearningSettings.adam(1e-3, 5),
            1,
            3);
    Parameters parameters = settings.model().parameters(VOCABULARY, 3);
    try (Team team = new Team(1)) {
      Learner learner = new Learner(settings, parameters, Kernels.best(), team);
      learner.tape().clearState();
      SplittableRandom random = new SplittableRandom(6);
      int lane = 0;
      for (int length : lengths) {
        int[] text = random.ints(LONGEST + 1, 0, VOCABULARY).toArray();
        for (int t = 0; t < length; t++) {
          boolean predicts = objective == Objective.EVERY_STEP || t == length - 1;
          learner.tape().set(t, lane, text[t], predicts ? text[t + 1] : Tape.NO_TARGET);
        }
        lane += length > 0 ? 1 : 0;
      }
      double loss = learner.measure();
      List<float[]> gradient =
          learner.gradient().tensors().stream().map(x -> x.matrix().data).toList();
      return new Result(loss, learner.tape().targetCount(), gradient);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEvaluationDoesNotDependOnHowItsLinesAreBatched(Objective objective) {
    Corpus corpus = Corpora.lines(400, 1, 40);
    ModelSettings model = new ModelSettings(CellKind.LSTM, 1, 12, 0, 0, 1);
    Parameters parameters = model.parameters(corpus.vocabulary().size(), 1);
    Reading lines = new Reading(objective, Sequences.LINES, 1);
    try (Team team = new Team(2)) {
      Evaluation[] results = new Evaluation[2];
      for (int k = 0; k < results.length; k++) {
        TrainingSettings settings =
            new TrainingSettings(
                model,
                lines,
                new BatchSize(4, k == 0 ? 41 : 500),
                LearningSettings.adam(1e-3, 5),
                1,
                1 + k);
        Learner learner = new Learner(settings, parameters.copy(), Kernels.best(), team);
        results[k] =
            Evaluator.ofValidation(learner.network(), corpus, settings, team)
                .evaluate(parameters, () -> false)
                .orElseThrow();
      }
      assertEquals(results[0].symbols(), results[1].symbols());
      assertEquals(results[0].accuracy(), results[1].accuracy());
      assertEquals(results[0].loss(), results[1].loss(), 1e-12);
    }
  }
}
