/**
 * View models: everything the window shows and does, without a scene graph.
 *
 * <p>Uses of JavaFX are limited to beans and collections, so tests need no toolkit. Every class
 * lives on the FX thread; work that takes time goes through {@link
 * gatescope.workbench.common.Background} and comes back there. The frame pump calls {@link
 * gatescope.workbench.WorkbenchModel#pulse} once per frame.
 */
package gatescope.workbench;
