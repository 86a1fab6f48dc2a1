/**
 * The languages of the program: its words in each of them, and sentences that are in none yet.
 *
 * <p>Begin with {@link gatescope.i18n.Notice}, which every package below the window uses to say
 * what went wrong; {@link gatescope.i18n.Words} puts it into a language. Texts to learn from live
 * in {@code gatescope.text}. Immutable; any thread.
 */
package gatescope.i18n;
