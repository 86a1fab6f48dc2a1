/**
 * Makes the application image with its own runtime, and measures it; no part of the program itself.
 *
 * <p>{@code mvn -Pimage verify} runs {@link gatescope.image.ImageBuilder}, then {@link
 * gatescope.image.ImageCheck}.
 */
package gatescope.image;
