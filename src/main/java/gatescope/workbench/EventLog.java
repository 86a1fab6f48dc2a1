package gatescope.workbench;

import gatescope.explain.GateTrace;
import gatescope.explain.QuoteRule;
import gatescope.explain.RuleAgreement;
import gatescope.i18n.Notice;
import gatescope.train.Evaluation;
import gatescope.train.Phase;
import gatescope.train.TrainingSnapshot;
import gatescope.workbench.gates.GateScoreViewModel;
import gatescope.workbench.training.Milestones;
import gatescope.workbench.training.TrainingViewModel;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * What just happened, in sentences: the steps of a run that are worth pointing at. Newest first.
 */
public final class EventLog {
  private static final double FOLLOWS = 0.95;
  private static final int MIN_STEPS_TO_CLAIM = 50;

  /**
   * Something worth pointing at.
   *
   * @param step when it happened
   * @param unit the unit to show, or −1
   * @param layer of that unit, counted from 0
   */
  public record Event(long step, Notice notice, int layer, int unit) {}

  private final TrainingViewModel training;
  private final GateScoreViewModel gates;
  private final ObservableList<Event> events = FXCollections.observableArrayList();
  private double perplexityBelow;
  private boolean quoteUnitFound;
  private Evaluation lastSeen;

  EventLog(Milestones milestones, TrainingViewModel training, GateScoreViewModel gates) {
    this.training = training;
    this.gates = gates;
    training.snapshotProperty().addListener((property, before, now) -> watch(now));
    training.phaseProperty().addListener((property, before, now) -> watchPhase(now));
    gates.traceProperty().addListener((property, before, now) -> watchUnits(now));
    milestones.passed().addListener(this::watchMilestones);
  }

  private void watch(TrainingSnapshot snapshot) {
    if (snapshot == null || snapshot.figures().validation() == lastSeen) {
      return;
    }
    lastSeen = snapshot.figures().validation();
    double perplexity = lastSeen.perplexity();
    long step = snapshot.progress().step();
    if (perplexityBelow == 0) {
      perplexityBelow = Math.pow(2, Math.ceil(Math.log(perplexity) / Math.log(2)));
    }
    double passed = perplexityBelow;
    while (perplexity < passed / 2 && passed > 1) {
      passed /= 2;
    }
    if (passed < perplexityBelow) {
      perplexityBelow = passed;
      add(new Event(step, Notice.of("eventPerplexity", passed), -1, -1));
    }
  }

  private void watchMilestones(ListChangeListener.Change<? extends Milestones.Passed> change) {
    while (change.next()) {
      for (Milestones.Passed passed : change.getAddedSubList()) {
        double ours = Math.exp(passed.loss());
        double theirs = Math.exp(passed.theirs());
        add(new Event(passed.step(), Notice.of("event_" + passed.order(), ours, theirs), -1, -1));
      }
    }
  }

  private void watchPhase(Phase phase) {
    switch (phase) {
      case READY, STARTING -> {
        events.clear();
        perplexityBelow = 0;
        quoteUnitFound = false;
        lastSeen = null;
      }
      case FINISHED -> {
        double best = Math.exp(training.snapshotProperty().get().figures().bestValidationLoss());
        add(new Event(step(), Notice.of("eventFinished", best), -1, -1));
      }
      case STOPPED -> add(new Event(step(), Notice.of("eventStopped"), -1, -1));
      case FAILED -> add(new Event(step(), training.snapshotProperty().get().failure(), -1, -1));
      default -> {
        // Pausing and going on are not worth a sentence.
      }
    }
  }

  /** Looks once for a unit whose memory tells inside from outside quotation marks on the probe. */
  private void watchUnits(GateTrace trace) {
    if (quoteUnitFound || trace == null || step() < MIN_STEPS_TO_CLAIM) {
      return;
    }
    boolean[] inside = QuoteRule.inside(gates.symbols());
    RuleAgreement.best(trace, inside)
        .filter(best -> best.auc() >= FOLLOWS)
        .ifPresent(
            best -> {
              quoteUnitFound = true;
              Notice notice =
                  Notice.of("eventQuoteUnit", best.unit(), best.layer() + 1, best.auc());
              add(new Event(step(), notice, best.layer(), best.unit()));
            });
  }

  private long step() {
    TrainingSnapshot snapshot = training.snapshotProperty().get();
    return snapshot == null ? 0 : snapshot.progress().step();
  }

  /** Adds a sentence; one of the same kind is news no more. */
  private void add(Event event) {
    events.removeIf(old -> old.notice().key().equals(event.notice().key()));
    int place = 0;
    while (place < events.size() && events.get(place).step() > event.step()) {
      place++;
    }
    events.add(place, event);
  }

  /** Newest first, one of a kind. */
  public ObservableList<Event> events() {
    return events;
  }
}
