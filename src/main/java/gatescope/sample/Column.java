package gatescope.sample;

import gatescope.math.Kernels;
import java.util.List;

/** A text with the rule it is drawn by and the rule that ends it. One thread at a time. */
public final class Column {
  private final DrawnText text;
  private final DrawRule rule;
  private final StopRule stop;
  private final StopRule.Watch watch;
  private final Script script;
  private int last = Script.NOTHING;

  private Column(DrawnText text, DrawRule rule, StopRule stop, Script script) {
    this.text = text;
    this.rule = rule;
    this.stop = stop;
    this.script = script;
    watch = stop.watch();
  }

  /** Reads the seed. */
  public static Column begin(
      Opening opening, DrawRule rule, StopRule stop, Script script, Kernels kernels) {
    return new Column(DrawnText.begin(opening, kernels), rule, stop, script);
  }

  /** Draws the next symbols, fewer or none where the text ends. */
  public List<Drawn> draw(int count) {
    int wanted = watch.isDone() ? 0 : count;
    return text.draw(wanted, rule, drawn -> endsWith(drawn.id()));
  }

  private boolean endsWith(int id) {
    boolean done = watch.read(script.text(last, id));
    last = id;
    return done;
  }

  /** Another text that is the same up to symbol {@code at} and has {@code id} there. */
  public Column branch(long at, int id) {
    Column branch = new Column(text.branch(at, id, rule), rule, stop, script);
    branch.watch.skip(text.first());
    for (long k = text.first(); k <= at; k++) {
      branch.endsWith(branch.text.get(k).id());
    }
    return branch;
  }

  public DrawnText text() {
    return text;
  }

  public DrawRule rule() {
    return rule;
  }

  /** Whether the text has met its end. */
  public boolean isDone() {
    return watch.isDone();
  }
}
