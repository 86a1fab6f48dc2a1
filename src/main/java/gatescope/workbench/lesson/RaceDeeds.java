package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.lesson.ActionKind;
import gatescope.workbench.corpus.CorpusViewModel;
import gatescope.workbench.race.RaceViewModel;
import java.util.Map;

/** Actions that race all cells against each other. */
final class RaceDeeds {
  private final RaceViewModel race;
  private final CorpusViewModel corpus;
  private final RunDeeds run;

  RaceDeeds(RaceViewModel race, CorpusViewModel corpus, RunDeeds run) {
    this.race = race;
    this.corpus = corpus;
    this.run = run;
  }

  void addTo(Map<ActionKind, Deed> deeds) {
    deeds.put(
        ActionKind.RACE_EXAMPLE,
        new Deed(
            a -> {
              run.refuseWhileActive();
              race.loadExample();
            },
            () -> !corpus.loadingProperty().get()));
    deeds.put(
        ActionKind.RACE,
        new Deed(
            this::hasEnded,
            a -> start((long) Deeds.number(a.get(0))),
            () -> !race.activeProperty().get()));
  }

  /** Ends the race before, if one is under way. */
  private boolean hasEnded() {
    race.stop();
    return !race.activeProperty().get();
  }

  private void start(long steps) throws NoticeException {
    race.start(steps);
    Notice problem = race.problemProperty().get();
    if (problem != null) {
      throw new NoticeException(problem);
    }
  }
}
