/**
 * The generators behind the sample texts.
 *
 * <p>Every sample text is the authors' own writing or comes out of one of these generators, so that
 * a class may use it freely and everyone can see which regularities were put into it. Each
 * generator draws from one {@link gatescope.text.generate.Dice} with a fixed seed: the same program
 * writes the same bytes. {@link gatescope.text.generate.WriteSampleTexts} writes the folder again
 * after a change here.
 *
 * <p>Texts in natural language are rewriting rules in {@code .grammar} resources, read by {@code
 * Grammar}; formal texts (brackets, sums, tunes, programs) are plain Java.
 */
package gatescope.text.generate;
