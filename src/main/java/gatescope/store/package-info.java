/**
 * What goes in and out: run files, safetensors, and the exchange with PyTorch.
 *
 * <p>A run file, {@code .gatescope}, is a zip that any program can read. Its entries are
 *
 * <ul>
 *   <li>{@code run.json}: the version of the format, settings, step and learning rate, latest
 *       figures, seed of the dropout masks, single numbers of the optimiser, facts about the corpus
 *       with its SHA-256 and the recipe that cut it, notes, pinned probe, seed text, temperature
 *       and dice, and the steps of the snapshots; what a version does not have takes its default,
 *       and what it has beside is left alone;
 *   <li>{@code vocabulary.json}: the symbols in the order of their ids;
 *   <li>{@code parameters.safetensors}, and {@code sound.safetensors}, the last that were known to
 *       be sound: F32 tensors under the names and in the layout of PyTorch, see {@link
 *       gatescope.store.TorchNames};
 *   <li>{@code optimizer.safetensors}: the same names behind {@code first.}, {@code second.},
 *       {@code velocity.} or {@code squares.}, as the optimiser has them;
 *   <li>{@code carried.safetensors}: {@code h} and, for cells with memory, {@code c}, L × B × H;
 *   <li>{@code history.safetensors}: F64 series {@code trainLoss} and {@code gradientNorm}, one
 *       number per step or, in long runs, the mean of every 2ⁿ steps with {@code .low} and {@code
 *       .high} (the last for the steps that are left), {@code validationStep} and {@code
 *       validationLoss}, and where the learning rate was changed by hand, {@code rateStep} and
 *       {@code rate};
 *   <li>{@code snapshots/STEP.safetensors}: parameters of earlier steps;
 *   <li>{@code corpus.bin}, unless only the hash was kept: the ids of all symbols, little-endian,
 *       one byte each for up to 256 symbols, two for up to 65,536, else four.
 * </ul>
 *
 * <p>Everything is written through a draft beside its final name, and everything that is read is
 * taken for an attack until it has been checked. Reading and writing block; any thread.
 */
package gatescope.store;
