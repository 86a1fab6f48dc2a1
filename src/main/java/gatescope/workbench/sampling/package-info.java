/**
 * From logits to the next symbol on screen: temperature, cuts, chances, and text that writes
 * itself. Its views are {@code gatescope.view.sampling}.
 *
 * <p>Begin with {@link gatescope.workbench.sampling.SamplingViewModel}; a moved temperature uses
 * the logits that are kept and needs no forward pass. FX thread.
 */
package gatescope.workbench.sampling;
