/**
 * How bytes become characters: which encoding a file is in, why it is believed to be, and what of
 * the file fits no character.
 *
 * <p>Begin with {@link gatescope.text.source.encoding.EncodingGuess}, which tries candidates on a
 * sample, and {@link gatescope.text.source.encoding.StreamDecoder}, which decodes a whole file and
 * counts what it could not. Everything runs on the thread of its caller.
 */
package gatescope.text.source.encoding;
