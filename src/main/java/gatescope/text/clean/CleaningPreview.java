package gatescope.text.clean;

/**
 * What a step of cleaning does to an excerpt.
 *
 * @param before the excerpt after the steps before this one
 * @param after the excerpt after this step
 * @param changed code points that this step changed or took away
 */
public record CleaningPreview(CleaningStep step, String before, String after, long changed) {}
