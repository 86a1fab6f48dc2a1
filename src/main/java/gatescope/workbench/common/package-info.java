/**
 * What view models of all features are made of: words that follow the language, fields with their
 * errors, work on other threads and its failures, exports.
 *
 * <p>Begin with {@link gatescope.workbench.common.Messages} and {@link
 * gatescope.workbench.common.Background}. FX thread; only what is handed to a {@code Background}
 * leaves it.
 */
package gatescope.workbench.common;
