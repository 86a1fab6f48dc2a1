/**
 * The corpus page and the cards about texts. Controllers bind the nodes of one FXML file to the
 * view models of {@code gatescope.workbench.corpus} and decide nothing themselves.
 *
 * <p>Begin with {@link gatescope.view.corpus.CorpusCardController}. FX thread.
 */
package gatescope.view.corpus;
