/**
 * What is learned from: documents, vocabularies, tokens, splits, and the n-gram figures that a
 * network is compared with.
 *
 * <p>Characters are Unicode code points throughout, never Java {@code char}s. Everything handed out
 * is immutable and may be read by any thread.
 */
package gatescope.text;
