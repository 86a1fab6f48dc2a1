package gatescope.workbench.gates.lab;

import gatescope.explain.ForcingPreset;
import gatescope.explain.PatternSearch;
import gatescope.explain.SliceEvaluator;
import gatescope.explain.SliceFigures;
import gatescope.explain.TextRule;
import gatescope.explain.TextSlice;
import gatescope.explain.UnitActivity;
import gatescope.explain.UnitDetective;
import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.net.Gate;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.LatestWork;
import gatescope.workbench.common.Messages;
import gatescope.workbench.gates.GateScoreViewModel;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Finds units that follow a rule, cuts one to test that it causes what it seems to do, and finds
 * where else in the text the units of a brush are on together.
 */
public final class DetectiveViewModel {
  private static final int MOST_ROWS = 20;
  private static final int CONTEXT = 24;

  /** The most numbers that are kept of all units over the slice. */
  private static final long MOST_VALUES = 20_000_000;

  private static final int MOST_SYMBOLS = 20_000;
  private static final String BY_AGREEMENT = "AGREEMENT";

  /**
   * A place in the text where the units of a brush are on together.
   *
   * @param before what stands before it
   * @param text what it is
   * @param after what follows
   */
  public record Occurrence(String before, String text, String after) {}

  private final LabSelection selection;
  private final Kernels kernels;
  private final Messages messages;
  private final LatestWork search;
  private final LatestWork test;
  private final StringProperty kindName =
      new SimpleStringProperty(TextRule.Kind.INSIDE_QUOTES.name());
  private final StringProperty argument = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<RankRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Occurrence>> occurrences =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private List<UnitDetective.Finding> findings = List.of();

  DetectiveViewModel(
      LabSelection selection, Background background, Kernels kernels, Messages messages) {
    this.selection = selection;
    this.kernels = kernels;
    this.messages = messages;
    search = new LatestWork(background);
    test = new LatestWork(background);
    selection.focusProperty().addListener((property, before, now) -> forget(before, now));
    kindName.addListener(change -> clear());
    argument.addListener(change -> clear());
    messages.localeProperty().addListener(change -> showRows());
  }

  private void forget(LabFocus before, LabFocus now) {
    boolean same = before != null && now != null && before.corpus() == now.corpus();
    if (!same || !before.shape().equals(now.shape())) {
      clear();
      occurrences.set(List.of());
    }
  }

  private void clear() {
    search.drop();
    test.drop();
    showBusy();
    findings = List.of();
    showRows();
    notice.set(null);
  }

  private void showBusy() {
    busy.set(search.isBusy() || test.isBusy());
  }

  private TextRule.Kind kind() {
    return TextRule.Kind.valueOf(kindName.get());
  }

  private TextRule rule() {
    return new TextRule(kind(), kind().hasArgument() ? argument.get() : "");
  }

  /** Ranks all units by the rule. */
  public void search() {
    LabFocus focus = selection.focusProperty().get();
    if (focus == null) {
      notice.set(Notice.of("forceNothing"));
      return;
    }
    notice.set(null);
    TextRule rule = rule();
    search.wish(
        () -> UnitDetective.rank(activity(focus, UnitActivity.memoryGate(focus.shape())), rule),
        this::show,
        this::refuse);
    showBusy();
  }

  private UnitActivity activity(LabFocus focus, Gate gate) {
    long perSymbol = (long) focus.shape().layers() * focus.shape().hidden();
    int symbols = (int) Math.min(MOST_SYMBOLS, MOST_VALUES / perSymbol);
    TextSlice slice = TextSlice.ofValidation(focus.corpus(), symbols);
    return UnitActivity.read(focus.parameters(), slice, gate, kernels);
  }

  private void show(List<UnitDetective.Finding> found) {
    showBusy();
    notice.set(found.isEmpty() ? Notice.of("detectiveNothing") : null);
    findings = found;
    showRows();
  }

  private void showRows() {
    rows.set(
        findings.stream()
            .limit(MOST_ROWS)
            .map(
                finding ->
                    new RankRow(
                        messages.text("unitOfLayer", finding.unit(), finding.layer() + 1),
                        messages.text(finding.rises() ? "aucRises" : "aucFalls", finding.auc()),
                        (2 * finding.auc() - 1) * (finding.rises() ? 1 : -1),
                        finding.layer(),
                        finding.unit()))
            .toList());
  }

  private void refuse(Throwable failure) {
    showBusy();
    notice.set(Failures.notice(failure));
  }

  /** Selects the unit of a row, which tints the text. */
  public void select(RankRow row) {
    if (row != null && row.hasUnit()) {
      selection.select(row.layer(), row.unit());
    }
  }

  /** Cuts the unit of a row and says what that does to perplexity and closing quotes. */
  public void cut(RankRow row) {
    LabFocus focus = selection.focusProperty().get();
    if (focus == null || row == null || !row.hasUnit()) {
      notice.set(Notice.of("detectiveChoose"));
      return;
    }
    Gate output = ForcingPreset.CUT.gate(focus.shape().cell());
    Forcing cut = Forcing.of(row.layer(), output, row.unit(), ForcingPreset.CUT.value());
    test.wish(
        () -> effect(focus, cut, row),
        result -> {
          showBusy();
          notice.set(result);
        },
        this::refuse);
    showBusy();
  }

  private Notice effect(LabFocus focus, Forcing cut, RankRow row) {
    TextSlice slice = TextSlice.ofValidation(focus.corpus(), TextSlice.SYMBOLS);
    SliceEvaluator evaluator = new SliceEvaluator(slice, focus.shape(), kernels);
    SliceFigures whole = evaluator.evaluate(focus.parameters(), Forcing.NONE);
    SliceFigures without = evaluator.evaluate(focus.parameters(), cut);
    Notice perplexity =
        Notice.of(
            "cutPerplexity", row.unit(), row.layer() + 1, whole.perplexity(), without.perplexity());
    return whole.closings() == 0
        ? perplexity
        : Notice.of("cutClosings", perplexity, whole.closedShare(), without.closedShare());
  }

  /** Sorts the rows of the gate score by agreement with the rule. */
  public void orderRows() {
    TextRule rule = rule();
    GateScoreViewModel gates = selection.gates();
    try {
      rule.holds(gates.symbols().isEmpty() ? List.of(" ") : gates.symbols());
    } catch (NoticeException e) {
      notice.set(e.notice());
      return;
    }
    gates.ruleProperty().set(rule);
    gates.orderNameProperty().set(BY_AGREEMENT);
  }

  /** Finds where in the validation text the units of the brush are on together. */
  public void findBrushed() {
    LabFocus focus = selection.focusProperty().get();
    List<Integer> units = selection.gates().brushedUnitsProperty().get();
    if (focus == null || units.isEmpty()) {
      occurrences.set(List.of());
      notice.set(Notice.of("forceBrushNone"));
      return;
    }
    double threshold = selection.gates().thresholdProperty().get();
    String brushed = selection.gates().brushedGateProperty().get();
    Gate gate =
        focus.trace().gate(brushed) >= 0
            ? focus.gate(brushed)
            : UnitActivity.memoryGate(focus.shape());
    search.wish(
        () -> occurrences(activity(focus, gate), focus.place().layer(), units, threshold),
        found -> {
          showBusy();
          notice.set(found.isEmpty() ? Notice.of("patternNowhere") : null);
          occurrences.set(found);
        },
        this::refuse);
    showBusy();
  }

  private static List<Occurrence> occurrences(
      UnitActivity activity, int layer, List<Integer> units, double threshold) {
    TextSlice slice = activity.slice();
    return PatternSearch.find(activity, layer, units, threshold, MOST_ROWS).stream()
        .map(
            run ->
                new Occurrence(
                    slice.text(run.from() - CONTEXT, run.from()),
                    slice.text(run.from(), run.to()),
                    slice.text(run.to(), run.to() + CONTEXT)))
        .toList();
  }

  /** The name of the rule that units are ranked by, one of {@link #kindNames}. */
  public StringProperty kindNameProperty() {
    return kindName;
  }

  /** The names of all rules; each has words under "rule_". */
  public List<String> kindNames() {
    return Arrays.stream(TextRule.Kind.values()).map(Enum::name).toList();
  }

  /** Whether the rule needs a string or a pattern. */
  public BooleanBinding needsArgument() {
    return Bindings.createBooleanBinding(() -> kind().hasArgument(), kindName);
  }

  /** The string or pattern of rules that need one. */
  public StringProperty argumentProperty() {
    return argument;
  }

  /** The units that follow the rule best. */
  public ReadOnlyObjectProperty<List<RankRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Where the units of the brush are on together. */
  public ReadOnlyObjectProperty<List<Occurrence>> occurrencesProperty() {
    return occurrences.getReadOnlyProperty();
  }

  /** What a cut did, or what went wrong; or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether something is looked for. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
