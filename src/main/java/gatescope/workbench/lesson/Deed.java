package gatescope.workbench.lesson;

import gatescope.i18n.NoticeException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How one kind of action is done.
 *
 * @param ready asked once per frame before it begins
 * @param begin what happens then, at once
 * @param done asked once per frame until it is true
 */
record Deed(BooleanSupplier ready, Begin begin, End done) {
  Deed(Begin begin, End done) {
    this(() -> true, begin, done);
  }

  /** The beginning of an action. */
  interface Begin {
    /**
     * @throws NoticeException if it cannot be done now; the notice says what to do
     */
    void with(List<String> arguments) throws NoticeException;
  }

  /** The end of an action. */
  interface End {
    /**
     * @throws NoticeException if it turned out that it cannot be done; the notice says what to do
     */
    boolean isReached() throws NoticeException;
  }

  /** One that is over at once. */
  static Deed atOnce(Begin begin) {
    return new Deed(begin, () -> true);
  }

  /** One that is over at once, as soon as it can begin. */
  static Deed when(BooleanSupplier ready, Begin begin) {
    return new Deed(ready, begin, () -> true);
  }

  /** One that only waits. */
  static Deed waiting(End done) {
    return new Deed(arguments -> {}, done);
  }
}
