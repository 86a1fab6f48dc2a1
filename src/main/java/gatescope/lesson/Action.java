package gatescope.lesson;

import java.util.List;

/**
 * One thing that a button does.
 *
 * @param arguments as many as its kind has, each accepted
 */
public record Action(ActionKind kind, List<String> arguments) {
  public Action {
    arguments = List.copyOf(arguments);
  }
}
