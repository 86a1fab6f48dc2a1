/**
 * From a drop to decoded documents: finds files in folders and archives, says what each is, guesses
 * its encoding, decodes it without losing a byte silently, and takes the text out of its format.
 *
 * <p>{@link gatescope.text.source.SourceReader} is the door. Nothing here writes to the disk, and
 * whatever a file holds, the answer is a document or a notice. Everything blocks while the disk
 * does and runs on the caller's thread, a worker; all that is handed out is immutable.
 */
package gatescope.text.source;
