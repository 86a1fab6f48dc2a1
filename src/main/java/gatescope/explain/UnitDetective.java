package gatescope.explain;

import gatescope.i18n.NoticeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the units whose memory follows a rule. */
public final class UnitDetective {
  /**
   * How well a unit follows a rule.
   *
   * @param layer counted from 0
   * @param auc area under the ROC curve, folded to [0.5, 1]
   * @param rises whether the memory is high where the rule holds, rather than low
   */
  public record Finding(int layer, int unit, double auc, boolean rises) {}

  private UnitDetective() {}

  /**
   * Ranks all units of all layers, best first; empty if the rule holds everywhere or nowhere.
   *
   * @throws NoticeException if the rule cannot be applied
   */
  public static List<Finding> rank(UnitActivity activity, TextRule rule) throws NoticeException {
    boolean[] holds = rule.holds(activity.slice().symbols());
    List<Finding> findings = new ArrayList<>();
    for (int layer = 0; layer < activity.shape().layers(); layer++) {
      for (int unit = 0; unit < activity.shape().hidden(); unit++) {
        double auc = RocArea.of(activity.row(layer, unit), holds);
        if (Double.isNaN(auc)) {
          return List.of();
        }
        findings.add(new Finding(layer, unit, Math.max(auc, 1 - auc), auc >= 0.5));
      }
    }
    findings.sort(Comparator.comparingDouble(finding -> -finding.auc()));
    return List.copyOf(findings);
  }
}
