package gatescope.sample;

import gatescope.math.Kernels;
import gatescope.text.Vocabulary;
import java.util.List;

/** A passage with the rule it is drawn by and the rule that ends it. One thread at a time. */
public final class Column {
  private final Passage passage;
  private final DrawRule rule;
  private final StopRule stop;
  private final StopRule.Watch watch;
  private final Vocabulary vocabulary;

  private Column(Passage passage, DrawRule rule, StopRule stop, Vocabulary vocabulary) {
    this.passage = passage;
    this.rule = rule;
    this.stop = stop;
    this.vocabulary = vocabulary;
    watch = stop.watch();
  }

  /** Reads the seed. */
  public static Column begin(
      Opening opening, DrawRule rule, StopRule stop, Vocabulary vocabulary, Kernels kernels) {
    return new Column(Passage.begin(opening, kernels), rule, stop, vocabulary);
  }

  /** Draws the next symbols, fewer or none where the text ends. */
  public List<Drawn> draw(int count) {
    int wanted = watch.isDone() ? 0 : count;
    return passage.draw(wanted, rule, drawn -> watch.read(vocabulary.symbol(drawn.id())));
  }

  /** Another text that is the same up to symbol {@code at} and has {@code id} there. */
  public Column branch(long at, int id) {
    Column branch = new Column(passage.branch(at, id, rule), rule, stop, vocabulary);
    branch.watch.skip(passage.first());
    for (long k = passage.first(); k <= at; k++) {
      branch.watch.read(vocabulary.symbol(branch.passage.get(k).id()));
    }
    return branch;
  }

  public Passage passage() {
    return passage;
  }

  public DrawRule rule() {
    return rule;
  }

  /** Whether the text has met its end. */
  public boolean isDone() {
    return watch.isDone();
  }
}
