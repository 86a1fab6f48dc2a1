package gatescope.workbench.sampling;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.sample.Dice;
import gatescope.sample.Distribution;
import gatescope.sample.DrawRule;
import gatescope.sample.EntropyCurve;
import gatescope.sample.Logits;
import gatescope.sample.Prompt;
import gatescope.sample.Ranking;
import gatescope.sample.Sampler;
import gatescope.text.Corpus;
import gatescope.text.Vocabulary;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Glyph;
import gatescope.workbench.common.LatestWork;
import gatescope.workbench.common.NumberField;
import gatescope.workbench.curve.ChartPoint;
import gatescope.workbench.training.TrainingViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The distribution of the next symbol after the seed. New parameters or a new seed run a forward
 * pass on a worker and keep its logits; temperature, cuts and dice only re-temper them, here and at
 * once. FX thread.
 */
public final class SamplingViewModel {
  private static final int MAX_BARS = 15;
  private static final int DICE_NUMBERS = 10_000;
  private static final long FIRST_DICE = 7;
  private static final double LARGEST_DICE = 999_999_999;
  private static final int CURVE_POINTS = 100;

  /**
   * The distribution at the temperature of the moment.
   *
   * @param bars the likeliest symbols at T = 1, in that order whatever the temperature
   * @param strip the distribution as the die sees it
   * @param entropy bits
   * @param maxEntropy of the uniform distribution, bits
   * @param choices effective number of choices, 2^entropy
   */
  public record Shown(
      List<SymbolBar> bars, DieStrip strip, double entropy, double maxEntropy, double choices) {}

  /**
   * What is kept of a forward pass, and what of it does not depend on the temperature.
   *
   * @param logits without the symbol that is not to be drawn
   * @param learned with it
   */
  private record Step(
      Logits logits, Distribution learned, Ranking ranking, Vocabulary vocabulary) {}

  private final TrainingViewModel training;
  private final Kernels kernels;
  private final LatestWork reading;
  private final LatestWork curving;
  private final StringProperty seed = new SimpleStringProperty("");
  private final DoubleProperty temperature = new SimpleDoubleProperty(0.8);
  private final Cuts cuts = new Cuts();
  private final LongProperty dice = new SimpleLongProperty(FIRST_DICE);
  private final NumberField diceField =
      NumberField.whole("diceNumber", 0, LARGEST_DICE, FIRST_DICE);
  private final BooleanProperty diceLocked = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<ChartPoint>> curve = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper passes = new ReadOnlyLongWrapper();
  private final SplittableRandom luck = new SplittableRandom();
  private Step step;

  public SamplingViewModel(TrainingViewModel training, Background background, Kernels kernels) {
    this.training = training;
    this.kernels = kernels;
    reading = new LatestWork(background);
    curving = new LatestWork(background);
    training.parametersProperty().addListener(change -> refresh());
    seed.addListener(change -> refresh());
    temperature.addListener(change -> temper());
    cuts.addListener(this::cut);
    dice.addListener(change -> rolled());
    diceField.textProperty().addListener(change -> typed());
  }

  private void fail(Throwable failure) {
    notice.set(Failures.notice(failure));
  }

  /** Reads the seed with the newest parameters. */
  private void refresh() {
    ParameterSnapshot snapshot = training.parametersProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    if (snapshot == null || corpus == null) {
      reading.drop();
      curving.drop();
      step = null;
      shown.set(null);
      curve.set(null);
      notice.set(null);
      return;
    }
    Vocabulary vocabulary = corpus.vocabulary();
    List<Integer> ids = seedIds(corpus);
    OptionalInt excluded = excluded(vocabulary);
    notice.set(seedNotice(corpus));
    reading.wish(
        () -> {
          Logits last = read(snapshot, ids);
          Logits allowed = excluded.isPresent() ? last.without(excluded.getAsInt()) : last;
          return new Step(allowed, Distribution.of(last, 1), Ranking.of(last), vocabulary);
        },
        read -> accept(read, ids.size()),
        this::fail);
  }

  private Logits read(ParameterSnapshot snapshot, List<Integer> ids) {
    Sampler sampler = new Sampler(snapshot.parameters(), kernels);
    Logits last = null;
    for (int id : ids) {
      last = sampler.read(id);
    }
    return last;
  }

  private static List<ChartPoint> curve(Logits logits, DrawRule rule) {
    List<Double> temperatures =
        DoubleStream.iterate(0, k -> k <= CURVE_POINTS, k -> k + 1)
            .map(k -> TemperatureScale.smooth(k / CURVE_POINTS))
            .boxed()
            .toList();
    return EntropyCurve.of(logits, rule, temperatures).points().stream()
        .map(point -> new ChartPoint(point.temperature(), point.bits()))
        .toList();
  }

  private void accept(Step read, int made) {
    passes.set(passes.get() + made);
    step = read;
    cut();
  }

  /** Other logits or other cuts: another curve. */
  private void cut() {
    temper();
    if (step != null) {
      Logits logits = step.logits();
      DrawRule rule = rule(1);
      curving.wish(() -> curve(logits, rule), curve::set, this::fail);
    }
  }

  /** Shows the kept logits at the present temperature; no forward pass. */
  private void temper() {
    if (step == null) {
      return;
    }
    Distribution tempered = Distribution.of(step.logits(), rule());
    List<SymbolBar> bars = new ArrayList<>();
    for (int place = 0; place < Math.min(MAX_BARS, step.ranking().size()); place++) {
      int id = step.ranking().id(place);
      bars.add(
          new SymbolBar(
              Glyph.of(step.vocabulary().symbol(id)),
              tempered.probability(id),
              step.learned().probability(id),
              tempered.isCut(id)));
    }
    shown.set(
        new Shown(
            List.copyOf(bars),
            DieStrip.of(tempered, step.vocabulary(), dice().roll(0)),
            tempered.entropy(),
            Math.log(step.vocabulary().size()) / Math.log(2),
            tempered.effectiveChoices()));
  }

  /** What to read before the first symbol; a line break or the first symbol if nothing is known. */
  public List<Integer> seedIds(Corpus corpus) {
    List<Integer> ids = Prompt.of(seed.get(), corpus).ids();
    return ids.isEmpty() ? List.of(corpus.vocabulary().id("\n").orElse(0)) : ids;
  }

  /** The symbol that is not to be drawn, if any: it stands for no text. */
  public OptionalInt excluded(Vocabulary vocabulary) {
    return vocabulary.unknown();
  }

  /** The seed as it is shown, unknown symbols marked. */
  public List<SeedGlyph> seedGlyphs(Corpus corpus) {
    List<SeedGlyph> glyphs = new ArrayList<>();
    String before = null;
    for (Prompt.Symbol symbol : Prompt.of(seed.get(), corpus).symbols()) {
      String gap = before == null ? "" : corpus.tokenizer().between(before, symbol.text());
      glyphs.add(new SeedGlyph(gap + symbol.text(), symbol.isKnown()));
      before = symbol.text();
    }
    return glyphs;
  }

  private Notice seedNotice(Corpus corpus) {
    Prompt prompt = Prompt.of(seed.get(), corpus);
    if (prompt.ids().isEmpty()) {
      return Notice.of(prompt.symbols().isEmpty() ? "seedEmpty" : "seedUnknown");
    }
    return prompt.unknown().isEmpty()
        ? null
        : Notice.of("seedSkipped", String.join(" ", prompt.unknown()));
  }

  /** Takes another dice number. */
  public void reroll() {
    dice.set(luck.nextInt(1, DICE_NUMBERS));
  }

  private void rolled() {
    if (!diceField.isValid() || diceField.value() != dice.get()) {
      diceField.set(dice.get());
    }
    temper();
  }

  private void typed() {
    if (diceField.isValid()) {
      dice.set((long) diceField.value());
    }
  }

  public StringProperty seedProperty() {
    return seed;
  }

  /** 0 (greedy) to infinity; 1 is as learned. */
  public DoubleProperty temperatureProperty() {
    return temperature;
  }

  /** Top-k and top-p. */
  public Cuts cuts() {
    return cuts;
  }

  /** How symbols are drawn at the moment. */
  DrawRule rule() {
    return rule(temperature.get());
  }

  /** The same at another temperature. */
  public DrawRule rule(double other) {
    return cuts.rule(other);
  }

  /** Which text the dice make. */
  public LongProperty diceProperty() {
    return dice;
  }

  /** The same number as it is typed. */
  public NumberField diceField() {
    return diceField;
  }

  /** Whether new texts keep the dice of the ones before. */
  public BooleanProperty diceLockedProperty() {
    return diceLocked;
  }

  public Dice dice() {
    return new Dice(dice.get());
  }

  /** What is wrong with the dice or the cuts, or null. */
  public Notice rulesProblem() {
    return diceField.isValid() ? cuts.problem() : diceField.problemProperty().get();
  }

  /** Whether what is shown will soon be replaced by what newer parameters expect. */
  public boolean isReading() {
    return reading.isBusy();
  }

  /** The next symbol's distribution, or null before there is a network. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The entropy of the same step at every temperature, or null before there is a network. */
  public ReadOnlyObjectProperty<List<ChartPoint>> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /** What of the seed cannot be read, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Forward passes made for the distribution so far. */
  public ReadOnlyLongProperty passesProperty() {
    return passes.getReadOnlyProperty();
  }
}
