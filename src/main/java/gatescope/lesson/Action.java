package gatescope.lesson;

import gatescope.i18n.NoticeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a button does.
 *
 * @param arguments as many as its kind has, each accepted
 */
public record Action(ActionKind kind, List<String> arguments) {
  public Action {
    arguments = List.copyOf(arguments);
  }

  /**
   * Reads a line as it stands under a button.
   *
   * @throws NoticeException if it is none; the notice says why
   */
  public static Action read(String line) throws NoticeException {
    List<LessonError> errors = new ArrayList<>();
    Optional<Action> action = ActionReader.action(1, line, errors);
    if (action.isEmpty()) {
      throw new NoticeException(errors.get(0).notice());
    }
    return action.get();
  }
}
