package gatescope.view.chart.score;

/**
 * What a gate score asks for when it is touched and cannot do itself; whoever listens overrides
 * what it can do. FX thread.
 */
public interface ScoreCommands {
  /** Space: hold the moment on show, or follow the training again. */
  default void freezeOrFollow() {}

  /** P: keep this moment to compare with, or forget it. */
  default void pinOrUnpin() {}

  /** Shift+Space: walk along the text, or stand still. */
  default void playOrStop() {}

  /** ]: walk twice as fast. */
  default void faster() {}

  /** [: walk half as fast. */
  default void slower() {}

  /** Double click or Enter: explain this cell. */
  default void inspect(String gate, int unit, int step) {}

  /** Right click or context menu key: offer to force this gate. */
  default void force(String gate, int unit, int step) {}
}
