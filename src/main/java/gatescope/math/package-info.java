/**
 * Kernels over EJML matrices: the only package that calls EJML operations, exp and tanh.
 *
 * <p>{@link gatescope.math.Kernels} checks shapes at the door and hands plain arrays to a {@link
 * gatescope.math.KernelProvider}. Arithmetic that needs neither a product nor an exponential, such
 * as the states of the smaller cells, stands in classes of its own as plain loops. Every result is
 * defined element by element as a fixed sequence of IEEE operations, so neither the width of the
 * machine's vectors nor a partition of the rows among threads changes a bit of it.
 *
 * <p>All of it is stateless and may run on any thread.
 */
package gatescope.math;
