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

  /**
   * How many first symbols all texts have in common: where the first of them goes another way.
   *
   * @param texts ids, at least one text
   */
  public static int shared(List<List<Integer>> texts) {
    List<Integer> first = texts.get(0);
    int shared = 0;
    while (shared < first.size()) {
      int place = shared;
      boolean same =
          texts.stream()
              .allMatch(text -> place < text.size() && text.get(place).equals(first.get(place)));
      if (!same) {
        return shared;
      }
      shared++;
    }
    return shared;
  }
}
