package gatescope.text.source;

import java.util.List;

/**
 * Which column of a table is the text.
 *
 * @param names of all columns: the first row's, or "1", "2" … if it has none
 * @param chosen from 0
 */
public record Column(List<String> names, int chosen) {
  public Column {
    names = List.copyOf(names);
  }
}
