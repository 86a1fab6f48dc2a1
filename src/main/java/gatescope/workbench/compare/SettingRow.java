package gatescope.workbench.compare;

import java.util.List;

/**
 * A setting of several runs, in words.
 *
 * @param values one per run
 * @param differs whether they are not all the same
 */
public record SettingRow(String name, List<String> values, boolean differs) {
  SettingRow(String name, List<String> values) {
    this(name, List.copyOf(values), values.stream().distinct().count() > 1);
  }
}
