package gatescope.workbench.lesson;

import gatescope.text.NoticeException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How one kind of action is done.
 *
 * @param begin what happens at once
 * @param done asked once per frame until it is true
 */
record Deed(Begin begin, BooleanSupplier done) {
  /** The beginning of an action. */
  interface Begin {
    /**
     * @throws NoticeException if it cannot be done now; the notice says what to do
     */
    void with(List<String> arguments) throws NoticeException;
  }

  /** One that is over at once. */
  static Deed atOnce(Begin begin) {
    return new Deed(begin, () -> true);
  }

  /** One that only waits. */
  static Deed waiting(BooleanSupplier done) {
    return new Deed(arguments -> {}, done);
  }
}
