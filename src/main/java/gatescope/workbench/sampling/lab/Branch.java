package gatescope.workbench.sampling.lab;

import gatescope.sample.Column;
import java.util.List;

/** One way that a text of the ladder went on: the first one, or from a symbol that was changed. */
public final class Branch {
  private static final int PREVIEW = 16;

  private final int number;
  private final Branch parent;
  private final long at;
  private final Column column;
  private final StringBuilder preview = new StringBuilder();

  /**
   * @param parent whose text it shares up to symbol {@code at}, or null for the first one
   */
  Branch(int number, Branch parent, long at, Column column) {
    this.number = number;
    this.parent = parent;
    this.at = at;
    this.column = column;
  }

  /** 0 for the first one, then as they were made. */
  public int number() {
    return number;
  }

  /** How many branchings lie between the first text and this one. */
  public int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  Branch parent() {
    return parent;
  }

  /** The symbol that was changed; 0 for the first text. */
  public long at() {
    return at;
  }

  Column column() {
    return column;
  }

  /** Adds to the words by which the branch is known in the tree. */
  void grow(List<String> symbols) {
    for (String symbol : symbols) {
      if (preview.length() < PREVIEW) {
        preview.append(symbol.replace('\n', '⏎'));
      }
    }
  }

  /** Its first words after the point where it branched off. */
  public String preview() {
    return preview.toString();
  }

  /**
   * How many first symbols it shares with the other columns, of which the first text shares some.
   */
  long shared(long byFirst) {
    return parent == null ? byFirst : Math.min(parent.shared(byFirst), at);
  }
}
