package gatescope.text.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/** The steps by which a text is cleaned, in order. Immutable; any thread. */
public record Cleaning(List<CleaningStep> steps) {
  /** Leaves a text as it is. */
  public static final Cleaning NONE = new Cleaning(List.of());

  public Cleaning {
    steps = List.copyOf(steps);
  }

  public static Cleaning of(CleaningStep... steps) {
    return new Cleaning(Arrays.asList(steps));
  }

  /**
   * Cleans a text.
   *
   * @param changed one counter per step, to which this text's changes are added
   * @param progress hears now and then which share is done, and may throw to end the work
   */
  public String apply(String text, long[] changed, DoubleConsumer progress) {
    String cleaned = text;
    for (int k = 0; k < steps.size(); k++) {
      int done = k;
      CleaningStep.Cleaned result =
          steps
              .get(k)
              .apply(cleaned, fraction -> progress.accept((done + fraction) / steps.size()));
      cleaned = result.text();
      changed[k] += result.changed();
    }
    return cleaned;
  }

  /** What each step does to an excerpt. */
  public List<CleaningPreview> preview(String excerpt) {
    List<CleaningPreview> previews = new ArrayList<>();
    String text = excerpt;
    for (CleaningStep step : steps) {
      CleaningStep.Cleaned cleaned = step.apply(text, fraction -> {});
      previews.add(new CleaningPreview(step, text, cleaned.text(), cleaned.changed()));
      text = cleaned.text();
    }
    return List.copyOf(previews);
  }

  /**
   * A typed text as the corpus would write it. Nothing is taken away: what the corpus lacks is
   * better told than dropped.
   */
  public String likewise(String typed) {
    String text = typed;
    for (CleaningStep step : steps) {
      text = step.isFilter() ? text : step.apply(text, fraction -> {}).text();
    }
    return text;
  }
}
