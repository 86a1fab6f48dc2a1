package gatescope.workbench.lesson;

import gatescope.explain.GateTrace;
import gatescope.explain.HalfLife;
import gatescope.i18n.Notice;
import gatescope.lesson.Place;
import gatescope.text.figure.Expectations;
import gatescope.train.Figures;
import gatescope.workbench.curve.Curve;
import java.util.ArrayList;
import java.util.List;

/** Collects the figures of a run that tell what may be broken in it. FX thread. */
final class EvidenceReader {
  private static final int PAIRS = 2;

  private final LessonTargets targets;

  EvidenceReader(LessonTargets targets) {
    this.targets = targets;
  }

  /** All figures that are known by now. */
  List<Evidence> read() {
    List<Evidence> all = new ArrayList<>();
    Curve losses = targets.training().trainCurveProperty().get();
    if (losses.size() > 0) {
      double now = losses.smoothed(losses.size() - 1);
      all.add(evidence("evidenceTrain", Notice.of("evidenceNats", now), Place.CURVES));
    }
    var snapshot = targets.training().snapshotProperty().get();
    if (snapshot != null && snapshot.figures().validation() != null) {
      addValidation(all, snapshot.figures());
    }
    addNorms(all, targets.training().normCurveProperty().get());
    GateTrace trace = targets.gates().traceProperty().get();
    if (trace != null && trace.gate("f") >= 0) {
      addMemory(all, trace);
    }
    return List.copyOf(all);
  }

  private static Evidence evidence(String name, Notice value, Place place) {
    return new Evidence(Notice.of(name), value, place);
  }

  private void addValidation(List<Evidence> all, Figures figures) {
    double loss = figures.validation().loss();
    all.add(evidence("evidenceValidation", Notice.of("evidenceNats", loss), Place.CURVES));
    Expectations known = targets.analysis().expectationsProperty().get();
    if (known != null) {
      all.add(
          evidence("evidencePairs", Notice.of("evidenceNats", known.loss(PAIRS)), Place.CURVES));
    }
  }

  private static void addNorms(List<Evidence> all, Curve norms) {
    if (norms.size() == 0) {
      return;
    }
    double largest = 0;
    for (int k = 0; k < norms.size(); k++) {
      largest = Math.max(largest, norms.y(k));
    }
    double last = norms.y(norms.size() - 1);
    all.add(evidence("evidenceNorm", Notice.of("evidenceNorms", last, largest), Place.STATUS));
  }

  private static void addMemory(List<Evidence> all, GateTrace trace) {
    double sum = 0;
    for (int t = 0; t < trace.steps(); t++) {
      for (int unit = 0; unit < trace.units(); unit++) {
        sum += trace.value(0, "f", t, unit);
      }
    }
    double mean = sum / trace.steps() / trace.units();
    double longest =
        HalfLife.of(trace, 0).stream()
            .filter(life -> !life.isStill())
            .mapToDouble(HalfLife::symbols)
            .max()
            .orElse(0);
    all.add(evidence("evidenceForget", Notice.of("evidenceMean", mean), Place.STAVES));
    all.add(
        evidence(
            "evidenceHalfLife",
            Notice.of("evidenceSymbols", Math.min(longest, 1000)),
            Place.UNITS));
  }
}
