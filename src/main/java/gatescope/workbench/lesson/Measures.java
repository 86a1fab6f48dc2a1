package gatescope.workbench.lesson;

import gatescope.explain.TextRule;
import gatescope.lesson.Baseline;
import gatescope.lesson.Condition;
import gatescope.lesson.ConditionKind;
import gatescope.lesson.LessonWord;
import gatescope.lesson.Place;
import gatescope.lesson.Setting;
import gatescope.net.CellKind;
import gatescope.text.Corpus;
import gatescope.text.figure.Expectations;
import gatescope.train.Evaluation;
import gatescope.train.Figures;
import gatescope.train.Phase;
import gatescope.workbench.curve.Curve;
import gatescope.workbench.gates.lab.ForcedEffect;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.lab.GuessViewModel;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the conditions of a lesson look at, as it is at this moment. FX thread. */
final class Measures {
  private final LessonTargets targets;
  private final Pointer pointer;
  private final ReachViewModel reach;
  private final AgreementWatch agreement;

  Measures(LessonTargets targets, Pointer pointer, ReachViewModel reach, AgreementWatch agreement) {
    this.targets = targets;
    this.pointer = pointer;
    this.reach = reach;
    this.agreement = agreement;
  }

  /** Whether a condition holds now. */
  boolean holds(Condition condition) {
    return condition.bound() == null
        ? isSo(condition.kind(), condition.arguments())
        : condition.bound().holds(value(condition));
  }

  /** The present value of a measured condition, or NaN while it is not known. */
  double value(Condition condition) {
    List<String> words = condition.arguments();
    return switch (condition.kind()) {
      case PERPLEXITY -> ofValidation(Evaluation::perplexity);
      case LOSS -> ofValidation(Evaluation::loss);
      case ACCURACY -> ofValidation(Evaluation::accuracy);
      case BEST_PERPLEXITY -> ofFigures(f -> Math.exp(f.bestValidationLoss()));
      case TRAIN_LOSS -> trainLoss();
      case GAP -> ofValidation(Evaluation::loss) - trainLoss();
      case RISE -> ofFigures(f -> f.validation().loss() - f.bestValidationLoss());
      case EPOCH -> targets.training().snapshotProperty().get() == null ? 0 : epoch();
      case STEPS_MADE -> targets.training().trainCurveProperty().get().end();
      case GRADIENT_NORM -> ofFigures(Figures::gradientNorm);
      case VOCABULARY -> ofCorpus(corpus -> corpus.vocabulary().size());
      case SYMBOLS -> ofCorpus(Corpus::size);
      case TEMPERATURE -> targets.sampling().temperatureProperty().get();
      case ENTROPY -> ofNext(SamplingViewModel.Shown::entropy);
      case CHOICES -> ofNext(SamplingViewModel.Shown::choices);
      case TOP_CHANCE -> ofNext(shown -> shown.bars().get(0).p());
      case GENERATED -> generated();
      case GUESSES -> guesses();
      case SETTING ->
          RunDeeds.present(targets.settings(), LessonWord.get(Setting.class, words.get(0)));
      case HELD -> targets.gateLab().force().heldPlaces();
      case DAMAGE -> damage();
      case BRUSHED -> targets.gates().brushedUnitsProperty().get().size();
      case FOLLOWS -> agreement.of(LessonWord.get(TextRule.Kind.class, words.get(0)));
      case REACHES_BEYOND -> reach.beyond(cell(words.get(0)), cell(words.get(1)));
      case RACED -> targets.race().steps();
      case RACE_BEYOND -> targets.race().beyond(cell(words.get(0)), cell(words.get(1)));
      default -> throw new IllegalArgumentException(condition.kind() + " is no measure");
    };
  }

  private boolean isSo(ConditionKind kind, List<String> words) {
    Phase phase = targets.training().phaseProperty().get();
    return switch (kind) {
      case TEXT -> isText(words.get(0));
      case OWN_TEXT -> isOwnText();
      case TRAINED -> targets.gates().traceProperty().get() != null;
      case RUNNING -> phase == Phase.TRAINING;
      case PAUSED -> phase == Phase.PAUSED;
      case OVER -> phase.isOver();
      case DIVERGED -> phase == Phase.FAILED;
      case BETTER_THAN -> isBetterThan(LessonWord.get(Baseline.class, words.get(0)));
      case CELL -> targets.training().cell() == cell(words.get(0));
      case FORCED ->
          targets.gateLab().force().forcingProperty().get().holds().keySet().stream()
              .anyMatch(place -> place.gate().symbol().equals(words.get(0)));
      case FREE -> targets.gateLab().force().heldPlaces() == 0;
      case FROZEN -> targets.gates().moments().frozenProperty().get();
      case PINNED -> targets.gates().moments().pinnedProperty().get() != null;
      case PROBE -> targets.gates().probeProperty().get().contains(words.get(0));
      case UNIT_CHOSEN -> targets.gates().selectedUnitProperty().get() >= 0;
      case ON -> pointer.isOn(LessonWord.get(Place.class, words.get(0)));
      default -> throw new IllegalArgumentException(kind + " is no fact");
    };
  }

  private static CellKind cell(String word) {
    return LessonWord.get(CellKind.class, word);
  }

  private boolean isText(String id) {
    var sample = targets.corpus().sampleProperty().get();
    return sample != null && sample.id().equals(id);
  }

  private boolean isOwnText() {
    return targets.corpus().corpusProperty().get() != null
        && targets.corpus().sampleProperty().get() == null;
  }

  private boolean isBetterThan(Baseline baseline) {
    Expectations known = targets.analysis().expectationsProperty().get();
    Corpus trained = targets.training().trainedCorpusProperty().get();
    return known != null
        && trained == targets.corpus().corpusProperty().get()
        && targets.training().comparesWithNGrams()
        && ofFigures(Figures::bestValidationLoss) < known.loss(baseline.order());
  }

  private double ofFigures(ToDoubleFunction<Figures> figure) {
    var snapshot = targets.training().snapshotProperty().get();
    boolean measured = snapshot != null && snapshot.figures().validation() != null;
    return measured ? figure.applyAsDouble(snapshot.figures()) : Double.NaN;
  }

  private double ofValidation(ToDoubleFunction<Evaluation> figure) {
    return ofFigures(figures -> figure.applyAsDouble(figures.validation()));
  }

  private double trainLoss() {
    Curve curve = targets.training().trainCurveProperty().get();
    return curve.size() == 0 ? Double.NaN : curve.smoothed(curve.size() - 1);
  }

  private double epoch() {
    return targets.training().snapshotProperty().get().progress().epoch();
  }

  private double ofCorpus(ToDoubleFunction<Corpus> figure) {
    Corpus corpus = targets.corpus().corpusProperty().get();
    return corpus == null ? Double.NaN : figure.applyAsDouble(corpus);
  }

  private double ofNext(ToDoubleFunction<SamplingViewModel.Shown> figure) {
    SamplingViewModel.Shown shown = targets.sampling().shownProperty().get();
    return shown == null ? Double.NaN : figure.applyAsDouble(shown);
  }

  private double generated() {
    return targets.generation().passesProperty().get();
  }

  private double guesses() {
    GuessViewModel.Round round = targets.samplingLab().guess().roundProperty().get();
    return round == null ? 0 : round.score().rounds();
  }

  private double damage() {
    ForcedEffect effect = targets.gateLab().force().effectProperty().get();
    return effect == null ? Double.NaN : effect.after().perplexity() / effect.before().perplexity();
  }
}
