/** The classic steps that tidy a text before it is cut into symbols, each visible and recorded. */
package gatescope.text.clean;
