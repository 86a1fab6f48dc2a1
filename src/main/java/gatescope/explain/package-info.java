/**
 * What a network does inside: traces of its gates, orders of its units, and rules that a unit may
 * follow.
 *
 * <p>Works on parameters that nobody writes any more. Everything handed out is immutable; any
 * thread.
 */
package gatescope.explain;
