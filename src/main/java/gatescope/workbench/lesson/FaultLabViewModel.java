package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.train.Phase;
import gatescope.train.settings.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The broken LSTM: one thing is broken, openly or in secret; a class looks at the plots and says
 * what, and the program checks. FX thread.
 */
public final class FaultLabViewModel {
  private static final int FEWEST_STEPS = 40;

  private final LessonTargets targets;
  private final Deeds deeds;
  private final Conductor conductor;
  private final RandomGenerator luck;
  private final EvidenceReader reader;
  private final ReadOnlyBooleanWrapper secret = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper tries = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Notice> verdict = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper solved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Evidence>> evidence =
      new ReadOnlyObjectWrapper<>(List.of());

  FaultLabViewModel(LessonTargets targets, Deeds deeds, Conductor conductor, RandomGenerator luck) {
    this.targets = targets;
    this.deeds = deeds;
    this.conductor = conductor;
    this.luck = luck;
    reader = new EvidenceReader(targets);
  }

  /** The faults that can be chosen; each has words under "fault_" and its name. */
  public List<String> faultNames() {
    return Arrays.stream(Fault.values())
        .filter(fault -> fault != Fault.NONE)
        .map(Fault::name)
        .toList();
  }

  /** Breaks one thing openly, NONE for nothing, and trains. */
  public void trainBroken(String fault) {
    secret.set(false);
    begin(Fault.valueOf(fault));
  }

  /** Breaks one thing without saying which, and trains. */
  public void trainSecretly() {
    secret.set(true);
    Fault[] all = Fault.values();
    begin(all[1 + luck.nextInt(all.length - 1)]);
  }

  private void begin(Fault fault) {
    tries.set(0);
    verdict.set(null);
    solved.set(false);
    conductor.take(this, deeds.brokenRun(fault));
  }

  /** Checks a diagnosis and says why it is right, or what would be seen if it were. */
  public void diagnose(String named) {
    Phase phase = targets.training().phaseProperty().get();
    double steps = targets.training().trainCurveProperty().get().end();
    if (phase == Phase.READY || (steps < FEWEST_STEPS && !phase.isOver())) {
      verdict.set(Notice.of("diagnosisTooSoon", FEWEST_STEPS));
      return;
    }
    Fault truth = targets.training().fault();
    if (truth == Fault.NONE) {
      verdict.set(Notice.of("diagnosisWhole"));
      return;
    }
    tries.set(tries.get() + 1);
    boolean right = truth.name().equals(named);
    solved.set(solved.get() || right);
    verdict.set(
        right
            ? Notice.of("diagnosisRight", Notice.of("faultIs_" + truth.name()))
            : Notice.of(
                "diagnosisWrong", Notice.of("fault_" + named), Notice.of("faultSign_" + named)));
  }

  /** Tells what is broken. */
  public void reveal() {
    Fault truth = targets.training().fault();
    secret.set(false);
    verdict.set(
        truth == Fault.NONE
            ? Notice.of("diagnosisWhole")
            : Notice.of(
                "diagnosisTold",
                Notice.of("fault_" + truth.name()),
                Notice.of("faultIs_" + truth.name())));
  }

  /** Collects the evidence anew; called a few times a second. */
  void look() {
    evidence.set(reader.read());
  }

  /** Whether the program keeps to itself what is broken. */
  public ReadOnlyBooleanProperty secretProperty() {
    return secret.getReadOnlyProperty();
  }

  /** How many diagnoses were made of this run. */
  public ReadOnlyIntegerProperty triesProperty() {
    return tries.getReadOnlyProperty();
  }

  /** Whether the right one was among them. */
  public ReadOnlyBooleanProperty solvedProperty() {
    return solved.getReadOnlyProperty();
  }

  /** What the program says to the diagnosis, or null. */
  public ReadOnlyObjectProperty<Notice> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** What can be read off the plots. */
  public ReadOnlyObjectProperty<List<Evidence>> evidenceProperty() {
    return evidence.getReadOnlyProperty();
  }
}
