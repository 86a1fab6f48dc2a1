package gatescope.workbench.lesson;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.lesson.Action;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Does the actions of a button one after the other, over as many frames as they take. Another
 * button drops what is left of the one before. FX thread.
 */
public final class Conductor {
  private final Deeds deeds;
  private final Queue<Step> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Object> playing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> problem = new ReadOnlyObjectWrapper<>();
  private Step current;

  Conductor(Deeds deeds) {
    this.deeds = deeds;
  }

  /**
   * Begins.
   *
   * @param owner of the actions, as {@link #playingProperty} tells it
   */
  void play(Object owner, Collection<Action> actions) {
    take(owner, actions.stream().map(a -> deeds.of(a.kind()).with(a.arguments())).toList());
  }

  /**
   * Begins with steps that no lesson words.
   *
   * @param owner of the steps, as {@link #playingProperty} tells it
   */
  void take(Object owner, Collection<Step> steps) {
    drop();
    problem.set(null);
    waiting.addAll(steps);
    playing.set(owner);
    pulse();
  }

  /** Begins to do one thing. */
  void play(Object owner, Action action) {
    play(owner, List.of(action));
  }

  /** Does what can be done by now; called once per frame. */
  void pulse() {
    try {
      while (playing.get() != null && (current == null || current.done().isReached())) {
        Step next = waiting.peek();
        current = null;
        if (next == null) {
          playing.set(null);
          return;
        }
        if (!next.ready().getAsBoolean()) {
          return;
        }
        waiting.remove();
        next.begin().run();
        current = next;
      }
    } catch (NoticeException e) {
      drop();
      problem.set(e.notice());
    }
  }

  private void drop() {
    waiting.clear();
    current = null;
    playing.set(null);
  }

  /** Forgets what went wrong. */
  void forgive() {
    problem.set(null);
  }

  /** Whose actions are being done, or null. */
  public ReadOnlyObjectProperty<Object> playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Why the last actions were not all done, or null. */
  public ReadOnlyObjectProperty<Notice> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
