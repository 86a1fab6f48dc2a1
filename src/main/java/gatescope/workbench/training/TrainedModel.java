package gatescope.workbench.training;

import gatescope.i18n.Notice;
import gatescope.net.Parameters;
import gatescope.sample.Script;
import gatescope.sample.Voice;
import gatescope.text.Corpus;

/**
 * What a run had learned at one of its steps; it stays as it is while training goes on.
 *
 * @param parameters written by nobody
 * @param corpus what they learned from
 */
public record TrainedModel(Parameters parameters, Corpus corpus, long step) {
  public Voice voice() {
    return Voice.of(parameters);
  }

  public Script script() {
    return Script.of(corpus);
  }

  /** Which step of which run this is. */
  public Notice source() {
    return Notice.of(
        "labSource", corpus.name(), parameters.shape().layers(), parameters.shape().hidden(), step);
  }

  /** Whether the two can speak together. */
  public boolean sharesVocabulary(TrainedModel other) {
    return corpus.vocabulary().symbols().equals(other.corpus.vocabulary().symbols());
  }
}
