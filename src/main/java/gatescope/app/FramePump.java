package gatescope.app;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/** Calls the view models once per frame. */
final class FramePump extends AnimationTimer {
  private final LongConsumer pulse;

  /**
   * @param pulse receives the time of the frame in nanoseconds
   */
  FramePump(LongConsumer pulse) {
    this.pulse = pulse;
  }

  @Override
  public void handle(long now) {
    pulse.accept(now);
  }
}
