package gatescope.workbench.lesson;

import gatescope.i18n.NoticeException;
import java.util.function.BooleanSupplier;

/**
 * One thing to do in the window, over as many frames as it takes. FX thread.
 *
 * @param ready asked once per frame before it begins
 * @param begin what happens then, at once
 * @param done asked once per frame until it is true
 */
record Step(BooleanSupplier ready, Begin begin, End done) {
  /** The beginning of a step. */
  interface Begin {
    /**
     * Begins.
     *
     * @throws NoticeException if it cannot be done now; the notice says what to do
     */
    void run() throws NoticeException;
  }

  /** The end of a step. */
  interface End {
    /**
     * Whether it is reached.
     *
     * @throws NoticeException if it turned out that it cannot be done; the notice says what to do
     */
    boolean isReached() throws NoticeException;
  }

  /** One that can begin at once. */
  Step(Begin begin, End done) {
    this(() -> true, begin, done);
  }

  /** One that is over at once. */
  static Step atOnce(Begin begin) {
    return new Step(begin, () -> true);
  }
}
