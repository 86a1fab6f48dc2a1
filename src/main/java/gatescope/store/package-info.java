/**
 * Files: networks and their tensors in the safetensors format.
 *
 * <p>A file that is damaged or not what it claims to be is refused with a {@link
 * gatescope.store.SafetensorsException} that says why, before anything of the claimed size is
 * allocated. Everything blocks while the disk does and belongs on a worker thread.
 */
package gatescope.store;
