/**
 * What a symbol is: characters, grapheme clusters, words, or what stands between separators. Every
 * unit joins its symbols again without loss.
 */
package gatescope.text.unit;
