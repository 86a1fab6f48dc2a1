/**
 * From what is dropped, opened or pasted to a corpus, and what is said about it before training.
 * Its views are {@code gatescope.view.corpus}.
 *
 * <p>Begin with {@link gatescope.workbench.corpus.SourcesViewModel}, which reads texts, and {@link
 * gatescope.workbench.corpus.CorpusViewModel}, which makes a corpus of them. FX thread; reading and
 * counting run on workers.
 */
package gatescope.workbench.corpus;
