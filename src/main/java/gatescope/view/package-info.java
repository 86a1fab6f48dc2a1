/**
 * FXML controllers: they bind the nodes of one file to the view models and decide nothing
 * themselves.
 *
 * <p>FX thread only. Sees {@code gatescope.workbench}, never the network or the trainer.
 */
package gatescope.view;
