/**
 * A run as a page to keep or hand in: HTML and SVG without any file or address beside it.
 *
 * <p>Everything that comes from a user or a text is escaped. Any thread; drawing a page reads the
 * probe text and writes samples, which takes a moment.
 */
package gatescope.store.report;
