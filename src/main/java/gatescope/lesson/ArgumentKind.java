package gatescope.lesson;

import gatescope.explain.ForcingPreset;
import gatescope.explain.RowOrder;
import gatescope.explain.TextRule;
import gatescope.net.CellKind;
import gatescope.net.Gate;
import gatescope.text.SampleText;
import gatescope.text.SampleTexts;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.settings.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What may stand at a place of an action or condition. */
public enum ArgumentKind {
  SAMPLE(SampleTexts.all().stream().map(SampleText::id).toList()),
  SETTING(LessonWord.all(Setting.class)),
  CELL(LessonWord.all(CellKind.class)),
  OPTIMIZER(LessonWord.all(OptimizerKind.class)),
  GATE(gates()),
  SCOPE(LessonWord.all(Scope.class)),
  HABIT(LessonWord.all(ForcingPreset.class)),
  /** A rule without an argument of its own. */
  RULE(rules()),
  ORDER(LessonWord.all(RowOrder.class)),
  PLACE(LessonWord.all(Place.class)),
  BASELINE(LessonWord.all(Baseline.class)),
  FAULT(LessonWord.all(Fault.class)),
  NUMBER(List.of()),
  /** A number, or the word off. */
  LIMIT(List.of()),
  /** The rest of the line. */
  TEXT(List.of());

  /** Switches a limit off. */
  public static final String OFF = "off";

  private final List<String> words;

  ArgumentKind(List<String> words) {
    this.words = words;
  }

  private static List<String> gates() {
    return Arrays.stream(CellKind.values())
        .flatMap(cell -> cell.cell().gates().stream())
        .map(Gate::symbol)
        .distinct()
        .toList();
  }

  private static List<String> rules() {
    return Stream.of(TextRule.Kind.values())
        .filter(kind -> !kind.hasArgument())
        .map(LessonWord::of)
        .toList();
  }

  /** The words that may be used; empty for numbers and free text. */
  public List<String> words() {
    return words;
  }

  /** Whether a word may stand here. */
  boolean accepts(String word) {
    return switch (this) {
      case TEXT -> !word.isBlank();
      case NUMBER -> isNumber(word);
      case LIMIT -> word.equals(OFF) || isNumber(word);
      default -> words.contains(word);
    };
  }

  static boolean isNumber(String word) {
    return word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  }
}
