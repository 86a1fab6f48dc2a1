package gatescope.workbench.lesson;

import gatescope.explain.TextRule;
import gatescope.explain.TextSlice;
import gatescope.explain.UnitActivity;
import gatescope.explain.UnitDetective;
import gatescope.math.Kernels;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How well the selected unit, or the best of the brushed ones, follows a rule on the validation
 * text. Asked again and again; reads on a worker when there is something new to read. FX thread.
 */
final class AgreementWatch {
  private static final int SYMBOLS = 4000;

  private record Question(ParameterSnapshot moment, TextRule rule) {}

  private final TrainingViewModel training;
  private final GateScoreViewModel gates;
  private final Background background;
  private final Kernels kernels;
  private Question answered;
  private List<UnitDetective.Finding> findings = List.of();
  private boolean busy;

  AgreementWatch(
      TrainingViewModel training,
      GateScoreViewModel gates,
      Background background,
      Kernels kernels) {
    this.training = training;
    this.gates = gates;
    this.background = background;
    this.kernels = kernels;
  }

  /** The area under the ROC curve, or NaN while it is not known. */
  double of(TextRule.Kind kind) {
    ParameterSnapshot newest = training.parametersProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    if (newest == null || corpus == null) {
      return Double.NaN;
    }
    Question question = new Question(newest, TextRule.of(kind));
    if (!question.equals(answered) && !busy) {
      ask(question, corpus);
    }
    boolean known = answered != null && answered.rule().equals(question.rule());
    return known ? best() : Double.NaN;
  }

  private void ask(Question question, Corpus corpus) {
    busy = true;
    background.run(
        () -> {
          var parameters = question.moment().parameters();
          UnitActivity activity =
              UnitActivity.read(
                  parameters,
                  TextSlice.ofValidation(corpus, SYMBOLS),
                  UnitActivity.memoryGate(parameters.shape()),
                  kernels);
          return UnitDetective.rank(activity, question.rule());
        },
        found -> accept(question, found),
        failure -> {
          training.report(Failures.notice(failure));
          accept(question, List.of());
        });
  }

  private void accept(Question question, List<UnitDetective.Finding> found) {
    busy = false;
    answered = question;
    findings = found;
  }

  private double best() {
    int layer = gates.selectedLayerProperty().get();
    List<Integer> units = new ArrayList<>(gates.brushedUnitsProperty().get());
    units.add(gates.selectedUnitProperty().get());
    return findings.stream()
        .filter(finding -> finding.layer() == layer && units.contains(finding.unit()))
        .mapToDouble(UnitDetective.Finding::auc)
        .max()
        .orElse(Double.NaN);
  }
}
