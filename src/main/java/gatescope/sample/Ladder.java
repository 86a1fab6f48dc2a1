package gatescope.sample;

import gatescope.math.Kernels;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts under several rules that grow together after the same seed with the same dice. One thread
 * at a time.
 */
public final class Ladder {
  private final List<Column> columns;

  private Ladder(List<Column> columns) {
    this.columns = columns;
  }

  /** Reads the seed once per rule. */
  public static Ladder begin(
      Opening opening, List<DrawRule> rules, StopRule stop, Script script, Kernels kernels) {
    List<Column> columns = new ArrayList<>();
    for (DrawRule rule : rules) {
      columns.add(Column.begin(opening, rule, stop, script, kernels));
    }
    return new Ladder(List.copyOf(columns));
  }

  public List<Column> columns() {
    return columns;
  }

  /** Draws at most so many symbols in every column and returns them column by column. */
  public List<List<Drawn>> draw(int count) {
    return columns.stream().map(column -> column.draw(count)).toList();
  }

  public boolean isDone() {
    return columns.stream().allMatch(Column::isDone);
  }

  /** The same ladder with another text in a column. */
  public Ladder with(int column, Column other) {
    List<Column> changed = new ArrayList<>(columns);
    changed.set(column, other);
    return new Ladder(List.copyOf(changed));
  }
}
