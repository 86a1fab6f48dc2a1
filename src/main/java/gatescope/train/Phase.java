package gatescope.train;

import java.util.EnumSet;
import java.util.Set;

/** Where a training session is in its life; every state of a button derives from it. */
public enum Phase {
  READY,
  STARTING,
  TRAINING,
  PAUSED,
  FINISHED,
  STOPPED,
  FAILED;

  /** Whether a session may go from here to there. */
  public boolean mayBecome(Phase next) {
    return successors().contains(next);
  }

  private Set<Phase> successors() {
    return switch (this) {
      case READY -> EnumSet.of(STARTING);
      case STARTING, PAUSED -> EnumSet.of(TRAINING, PAUSED, STOPPED, FAILED);
      case TRAINING -> EnumSet.of(PAUSED, FINISHED, STOPPED, FAILED);
      case FINISHED, STOPPED, FAILED -> EnumSet.noneOf(Phase.class);
    };
  }

  /** The trainer thread is alive. */
  public boolean isActive() {
    return this == STARTING || this == TRAINING || this == PAUSED;
  }

  /** The session has ended and cannot go on. */
  public boolean isOver() {
    return this == FINISHED || this == STOPPED || this == FAILED;
  }
}
