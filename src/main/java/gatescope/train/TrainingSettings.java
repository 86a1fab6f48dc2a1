package gatescope.train;

/**
 * Everything that decides the course of a run: the same corpus and settings give the same losses.
 *
 * @param learningRate of the optimiser; may be changed while running
 * @param clip largest global norm of the gradient; infinity for no clipping
 * @param epochs how many times the training part is read
 * @param seed of initial weights and dropout
 */
public record TrainingSettings(
    ModelSettings model,
    BatchSize batch,
    double learningRate,
    double clip,
    int epochs,
    long seed) {}
