package gatescope.workbench.gates.lab;

import gatescope.i18n.Notice;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.gates.ScoreMoments;
import gatescope.workbench.training.TrainingViewModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The past of a run: goes to any of its moments, which the whole lab then shows, and plays them
 * like a film. At the end it follows the training again.
 */
public final class TimeMachineViewModel {
  private static final long FRAME_NANOS = 200_000_000;

  private final TrainingViewModel training;
  private final ScoreMoments moments;
  private final IntegerProperty index = new SimpleIntegerProperty();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Notice> moment = new ReadOnlyObjectWrapper<>();
  private List<ParameterSnapshot> past = List.of();
  private long lastFrame;
  private boolean following;

  TimeMachineViewModel(TrainingViewModel training, ScoreMoments moments) {
    this.training = training;
    this.moments = moments;
    index.addListener(change -> goTo(index.get()));
    moments.shownProperty().addListener(change -> describe());
    moments.frozenProperty().addListener(change -> describe());
    playing.addListener((property, before, now) -> startOrStop(now));
    describe();
  }

  /** The index that stands for the newest moment is one beyond the past. */
  private void goTo(int wanted) {
    if (following) {
      return;
    }
    if (wanted >= past.size()) {
      moments.frozenProperty().set(false);
    } else if (wanted >= 0) {
      moments.freezeAt(past.get(wanted));
    }
  }

  private void startOrStop(boolean start) {
    lastFrame = 0;
    if (start && past.isEmpty()) {
      playing.set(false);
    } else if (start && index.get() >= past.size()) {
      index.set(0);
    }
  }

  /** Takes over what the run has kept, and plays; called once per frame. */
  void pulse(long nanoTime) {
    List<ParameterSnapshot> latest = training.past();
    following = true; // a view that clips its index to the new count is no wish
    if (latest != past) {
      past = latest;
      count.set(past.size());
    }
    follow();
    following = false;
    if (playing.get() && nanoTime - lastFrame >= FRAME_NANOS) {
      lastFrame = nanoTime;
      if (index.get() >= past.size()) {
        playing.set(false);
      } else {
        index.set(index.get() + 1);
      }
    }
  }

  /** The index is where the moment on show stands in the past, or at its end. */
  private void follow() {
    int place = past.size();
    if (moments.frozenProperty().get()) {
      int known = past.indexOf(moments.shownProperty().get());
      place = known >= 0 ? known : before(moments.shownProperty().get());
    }
    index.set(place);
  }

  private int before(ParameterSnapshot shown) {
    int later = 0;
    while (later < past.size() && shown != null && past.get(later).step() <= shown.step()) {
      later++;
    }
    return later == 0 ? 0 : later - 1;
  }

  private void describe() {
    ParameterSnapshot shown = moments.shownProperty().get();
    boolean live = !moments.frozenProperty().get();
    moment.set(
        shown == null
            ? Notice.of("timeNone")
            : Notice.of(live ? "timeLive" : "timePast", shown.step()));
  }

  /** Which moment is on show: 0 to {@link #countProperty}, where the last means the newest. */
  public IntegerProperty indexProperty() {
    return index;
  }

  /** How many moments of the past were kept. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Whether the past is played like a film. */
  public BooleanProperty playingProperty() {
    return playing;
  }

  /** The moment on show in words. */
  public ReadOnlyObjectProperty<Notice> momentProperty() {
    return moment.getReadOnlyProperty();
  }
}
