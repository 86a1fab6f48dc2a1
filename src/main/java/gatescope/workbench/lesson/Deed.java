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
record Deed(BooleanSupplier ready, Begin begin, Step.End done) {
  Deed(Begin begin, Step.End done) {
    this(() -> true, begin, done);
  }

  /** The beginning of an action. */
  interface Begin {
    /**
     * @throws NoticeException if it cannot be done now; the notice says what to do
     */
    void with(List<String> arguments) throws NoticeException;
  }

  /** What the action does with these arguments. */
  Step with(List<String> arguments) {
    return new Step(ready, () -> begin.with(arguments), done);
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
  static Deed waiting(Step.End done) {
    return new Deed(arguments -> {}, done);
  }
}
