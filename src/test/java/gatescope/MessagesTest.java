package gatescope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.explain.ForcingPreset;
import gatescope.explain.RowOrder;
import gatescope.explain.TextRule;
import gatescope.lesson.Term;
import gatescope.net.CellKind;
import gatescope.net.Gate;
import gatescope.net.Initialisation;
import gatescope.sample.StopRule;
import gatescope.sample.SymbolClass;
import gatescope.text.SplitKind;
import gatescope.text.clean.CleaningKind;
import gatescope.text.figure.Expectations;
import gatescope.text.source.ForeignKind;
import gatescope.text.source.SourceFormat;
import gatescope.text.source.encoding.Evidence;
import gatescope.text.unit.UnitKind;
import gatescope.train.Phase;
import gatescope.train.batch.Objective;
import gatescope.train.batch.Sequences;
import gatescope.train.optimizer.Clipping;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.optimizer.ScheduleKind;
import gatescope.train.settings.Fault;
import gatescope.view.chart.Palette;
import gatescope.view.presenter.Shortcut;
import gatescope.workbench.common.Messages;
import gatescope.workbench.compare.CompareAxis;
import gatescope.workbench.compare.CompareMeasure;
import gatescope.workbench.gates.lab.ForceViewModel;
import gatescope.workbench.lesson.Section;
import gatescope.workbench.race.RaceMeasure;
import gatescope.workbench.runs.ForkSetting;
import gatescope.workbench.runs.RunsTab;
import gatescope.workbench.sampling.lab.LabTab;
import gatescope.workbench.training.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles say the same things in every language: all that is asked for, and nothing else. */
class MessagesTest {
  private static final Path JAVA = Path.of("src/main/java/gatescope");
  private static final Path FXML = Path.of("fxml");
  private static final ResourceBundle ENGLISH = Messages.bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = Messages.bundle(Locale.SIMPLIFIED_CHINESE);

  /** Names, numbers, and what is said in the other language on purpose. */
  private static final Set<String> NOT_IN_CHINESE =
      Set.of(
          "otherLanguage",
          "languageTip",
          "cell_LSTM",
          "cell_GRU",
          "optimizer_SGD",
          "optimizer_RMSPROP",
          "optimizer_ADAM",
          "optimizer_ADAMW");

  private static final Set<String> NOT_IN_ENGLISH = Set.of("otherLanguage", "languageTip");

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:Notice\\.of|messages(?:\\(\\))?\\s*\\.text|Bindings\\.valueAt)\\("
              + "[^;+\"]*\"(\\w+)\"(?:\\s*:\\s*\"(\\w+)\")?");

  private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");
  private static final Pattern IN_VIEW = Pattern.compile("controller\\.words\\.(\\w+)");
  private static final Pattern FIELD = Pattern.compile("NumberField\\s*\\.\\w+\\(\\s*\"(\\w+)\"");
  private static final Pattern FIGURE = Pattern.compile("\"(figure\\w+)\"");
  private static final Pattern RANGE = Pattern.compile("range\\(\"(\\w+)\"");

  /** A number with a style of its own inside a choice, such as "|1<{0,number,#} units". */
  private static final Pattern STYLED_IN_CHOICE = Pattern.compile("\\|[^|}]*\\{\\d,");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  private static String read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
      return all.toString();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> names =
        pattern
            .matcher(text)
            .results()
            .flatMap(MessagesTest::groups)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(names.isEmpty(), "nothing matches " + pattern);
    return names;
  }

  private static Stream<String> groups(MatchResult match) {
    return Stream.iterate(1, k -> k <= match.groupCount(), k -> k + 1)
        .map(match::group)
        .filter(name -> name != null);
  }

  /** The keys that the program puts together from parts. */
  private static Set<String> composed(String java) {
    Set<String> keys = new TreeSet<>();
    add(keys, Phase.values(), phase -> "phase_" + phase);
    add(keys, Preset.values(), Preset::key);
    add(keys, RowOrder.values(), order -> "order_" + order.name());
    add(keys, CellKind.values(), cell -> "cell_" + cell.name());
    add(keys, OptimizerKind.values(), optimizer -> "optimizer_" + optimizer.name());
    add(keys, ScheduleKind.values(), schedule -> "schedule_" + schedule.name());
    add(keys, UnitKind.values(), unit -> "unit_" + unit.name());
    add(keys, SplitKind.values(), split -> "split_" + split.name());
    add(keys, CleaningKind.values(), step -> "cleaning_" + step.name());
    found(FIGURE, java).forEach(figure -> keys.add(figure + "Tip"));
    add(keys, Clipping.values(), clipping -> "clipping_" + clipping.name());
    add(keys, Initialisation.values(), start -> "initialisation_" + start.name());
    add(keys, Objective.values(), objective -> "objective_" + objective.name());
    add(keys, Sequences.values(), sequences -> "sequences_" + sequences.name());
    keys.addAll(Set.of("settingsNo_LINES", "settingsNo_PASSAGES"));
    add(keys, LabTab.values(), tab -> "labTab_" + tab.name());
    add(keys, ForkSetting.values(), ForkSetting::key);
    add(keys, CompareMeasure.values(), measure -> "compareMeasure_" + measure.name());
    add(keys, CompareAxis.values(), axis -> "compareAxis_" + axis.name());
    add(keys, RaceMeasure.values(), measure -> "raceMeasure_" + measure.name());
    add(keys, RunsTab.values(), tab -> "runsTab_" + tab.name());
    add(keys, SymbolClass.values(), type -> "class_" + type.name());
    add(keys, StopRule.End.values(), end -> "labEnd_" + end.name());
    add(keys, ForeignKind.values(), kind -> "foreign_" + kind.name());
    add(keys, SourceFormat.values(), format -> "format_" + format.name());
    add(keys, Evidence.values(), evidence -> "evidence_" + evidence.name());
    for (CellKind cell : CellKind.values()) {
      for (Gate gate : cell.cell().gates()) {
        keys.add("gate_" + cell.name() + "_" + gate.symbol());
        keys.add("chip_" + gate.symbol());
        keys.add("chipTip_" + gate.symbol());
      }
    }
    keys.addAll(Set.of("chip_all", "chipTip_all", "event_2", "event_5", "mark_2", "mark_5"));
    for (int order = 0; order <= Expectations.ORDERS; order++) {
      keys.add("line_" + order);
    }
    add(keys, TextRule.Kind.values(), kind -> "rule_" + kind.name());
    add(keys, ForceViewModel.Scope.values(), scope -> "scope_" + scope.name());
    add(keys, ForcingPreset.values(), preset -> "preset_" + preset.name());
    add(keys, ForcingPreset.values(), preset -> "presetTip_" + preset.name());
    add(keys, Shortcut.values(), shortcut -> "shortcut_" + shortcut.name());
    add(keys, Shortcut.Area.values(), area -> "shortcuts_" + area.name());
    add(keys, Palette.values(), palette -> "palette_" + palette.name());
    add(keys, Section.values(), section -> "section_" + section.name());
    add(keys, Term.values(), term -> "term_" + term.name());
    add(keys, Term.values(), term -> "termIs_" + term.name());
    for (Fault fault : Fault.values()) {
      keys.add("fault_" + fault.name());
      if (fault != Fault.NONE) {
        keys.add("faultIs_" + fault.name());
        keys.add("faultSign_" + fault.name());
      }
    }
    found(RANGE, java).forEach(field -> keys.add("settingsRange_" + field));
    for (String field : found(FIELD, java)) {
      keys.add(field);
      keys.add(field + "Tip");
    }
    return keys;
  }

  private static <T> void add(Set<String> keys, T[] values, Function<T, String> key) {
    Stream.of(values).map(key).forEach(keys::add);
  }

  /** Literals that end so are the first part of a composed key. */
  private static boolean isWhole(String key) {
    return !key.endsWith("_");
  }

  @Test
  void everyLanguageHasTheSameKeys() {
    assertEquals(new TreeSet<>(ENGLISH.keySet()), new TreeSet<>(CHINESE.keySet()));
    assertTrue(ENGLISH.keySet().size() > 100, "found only " + ENGLISH.keySet());
  }

  @Test
  void whatIsAskedForIsThere() throws IOException {
    String java = read(JAVA);
    Set<String> missing = new TreeSet<>(composed(java));
    found(ASKED, java).stream().filter(MessagesTest::isWhole).forEach(missing::add);
    missing.addAll(found(IN_VIEW, read(FXML)));
    missing.removeAll(ENGLISH.keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void whatIsThereIsAskedFor() throws IOException {
    String java = read(JAVA);
    Set<String> unused = new TreeSet<>(ENGLISH.keySet());
    unused.removeAll(found(LITERAL, java));
    unused.removeAll(found(IN_VIEW, read(FXML)));
    unused.removeAll(composed(java));
    assertEquals(Set.of(), unused);
  }

  @Test
  void everySentenceTakesTheSameArgumentsInEveryLanguage() {
    for (String key : ENGLISH.keySet()) {
      assertEquals(arguments(ENGLISH, key), arguments(CHINESE, key), key);
    }
  }

  private static Set<String> arguments(ResourceBundle bundle, String key) {
    String pattern = bundle.getString(key);
    MessageFormat format = new MessageFormat(pattern, bundle.getLocale());
    // A straight quote would swallow what follows it.
    assertFalse(pattern.contains("'"), key + " has a straight quote");
    assertFalse(STYLED_IN_CHOICE.matcher(pattern).find(), key + " fails on JDK 17");
    Set<String> numbers =
        ARGUMENT
            .matcher(pattern)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(format.getFormatsByArgumentIndex().length, numbers.size(), key + " skips one");
    return numbers;
  }

  @Test
  void everyLanguageIsSpokenThroughout() {
    for (String key : ENGLISH.keySet()) {
      // What is left of a sentence without its arguments.
      String english = ENGLISH.getString(key).replaceAll("\\{[^{}]*}", "");
      String chinese = CHINESE.getString(key).replaceAll("\\{[^{}]*}", "");
      assertEquals(NOT_IN_ENGLISH.contains(key), isChinese(english), key + " = " + english);
      boolean words = chinese.codePoints().anyMatch(Character::isLetterOrDigit);
      if (words) {
        assertEquals(!NOT_IN_CHINESE.contains(key), isChinese(chinese), key + " = " + chinese);
      }
      assertEquals(english.isBlank(), chinese.isBlank(), key);
    }
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** A new family needs its line in {@link #composed}. */
  @Test
  void everyComposedFamilyIsChecked() throws IOException {
    String java = read(JAVA);
    Set<String> prefixes = found(Pattern.compile("\"([a-z]\\w*_)\""), java);
    Set<String> composed = composed(java);
    for (String prefix : prefixes) {
      if (ENGLISH.keySet().stream().anyMatch(key -> key.startsWith(prefix))) {
        assertTrue(composed.stream().anyMatch(key -> key.startsWith(prefix)), prefix);
      }
    }
  }
}
