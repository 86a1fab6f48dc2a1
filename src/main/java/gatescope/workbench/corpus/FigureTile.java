package gatescope.workbench.corpus;

import gatescope.i18n.Notice;

/**
 * A figure of the corpus with its name.
 *
 * @param key of its name in the bundles; with "Tip" behind it, that of a sentence that explains it
 * @param value the figure in words, or null while it is counted
 */
public record FigureTile(String key, Notice value) {}
