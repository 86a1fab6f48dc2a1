package gatescope.workbench;

import gatescope.math.Kernels;
import gatescope.sample.Dice;
import gatescope.sample.Distribution;
import gatescope.sample.DrawRule;
import gatescope.sample.Logits;
import gatescope.sample.Prompt;
import gatescope.sample.Ranking;
import gatescope.sample.Sampler;
import gatescope.text.Corpus;
import gatescope.text.Notice;
import gatescope.text.Vocabulary;
import gatescope.train.ParameterSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
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
 * pass on a worker and keep its logits; the temperature only re-tempers them, here and at once.
 */
public final class SamplingViewModel {
  private static final int MAX_BARS = 15;
  private static final int DICE_NUMBERS = 10_000;

  /**
   * The distribution at the temperature of the moment.
   *
   * @param bars the likeliest symbols at T = 1, in that order whatever the temperature
   * @param entropy bits
   * @param maxEntropy of the uniform distribution, bits
   * @param choices effective number of choices, 2^entropy
   */
  public record Shown(List<SymbolBar> bars, double entropy, double maxEntropy, double choices) {}

  private final TrainingViewModel training;
  private final Background background;
  private final Kernels kernels;
  private final StringProperty seed = new SimpleStringProperty("");
  private final DoubleProperty temperature = new SimpleDoubleProperty(0.8);
  private final BooleanProperty unknownDrawn = new SimpleBooleanProperty();
  private final LongProperty dice = new SimpleLongProperty(7);
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper passes = new ReadOnlyLongWrapper();
  private final SplittableRandom luck = new SplittableRandom();
  private Logits logits;
  private Vocabulary vocabulary;
  private boolean busy;
  private boolean stale;

  SamplingViewModel(TrainingViewModel training, Background background, Kernels kernels) {
    this.training = training;
    this.background = background;
    this.kernels = kernels;
    training.parametersProperty().addListener(change -> refresh());
    seed.addListener(change -> refresh());
    temperature.addListener(change -> temper());
    unknownDrawn.addListener(change -> temper());
  }

  /**
   * Reads the seed with the newest parameters; while one reading is under way the last wish is
   * kept.
   */
  private void refresh() {
    ParameterSnapshot snapshot = training.parametersProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    if (snapshot == null || corpus == null) {
      logits = null;
      shown.set(null);
      notice.set(null);
      return;
    }
    if (busy) {
      stale = true;
      return;
    }
    busy = true;
    List<Integer> ids = seedIds(corpus);
    notice.set(seedNotice(corpus));
    background.run(
        () -> {
          Sampler sampler = new Sampler(snapshot.parameters(), kernels);
          Logits last = null;
          for (int id : ids) {
            last = sampler.read(id);
          }
          return last;
        },
        result -> accept(result, corpus.vocabulary(), ids.size()),
        failure -> {
          busy = false;
          notice.set(Notice.of("failureInternal", failure.toString()));
        });
  }

  private void accept(Logits result, Vocabulary read, int symbolsRead) {
    busy = false;
    passes.set(passes.get() + symbolsRead);
    if (training.parametersProperty().get() == null) {
      return;
    }
    logits = result;
    vocabulary = read;
    temper();
    if (stale) {
      stale = false;
      refresh();
    }
  }

  /** Shows the kept logits at the present temperature; no forward pass. */
  private void temper() {
    if (logits == null) {
      return;
    }
    Distribution learned = Distribution.of(logits, 1);
    OptionalInt excluded = excluded(vocabulary);
    Logits allowed = excluded.isPresent() ? logits.without(excluded.getAsInt()) : logits;
    Distribution tempered = Distribution.of(allowed, rule());
    Ranking order = Ranking.of(logits);
    List<SymbolBar> bars = new ArrayList<>();
    for (int place = 0; place < Math.min(MAX_BARS, order.size()); place++) {
      int id = order.id(place);
      bars.add(
          new SymbolBar(
              Glyph.of(vocabulary.symbol(id)), tempered.probability(id), learned.probability(id)));
    }
    double maxEntropy = Math.log(vocabulary.size()) / Math.log(2);
    shown.set(
        new Shown(List.copyOf(bars), tempered.entropy(), maxEntropy, tempered.effectiveChoices()));
  }

  /** What to read before the first symbol; a line break or the first symbol if nothing is known. */
  List<Integer> seedIds(Corpus corpus) {
    List<Integer> ids = Prompt.of(seed.get(), corpus).ids();
    return ids.isEmpty() ? List.of(corpus.vocabulary().id("\n").orElse(0)) : ids;
  }

  /** The symbol that is not to be drawn, if any. */
  OptionalInt excluded(Vocabulary vocabulary) {
    return unknownDrawn.get() ? OptionalInt.empty() : vocabulary.unknown();
  }

  /** The seed as it is shown, unknown symbols marked. */
  List<SeedGlyph> seedGlyphs(Corpus corpus) {
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

  public StringProperty seedProperty() {
    return seed;
  }

  /** 0 (greedy) to infinity; 1 is as learned. */
  public DoubleProperty temperatureProperty() {
    return temperature;
  }

  /** Whether the unknown symbol of a vocabulary may be drawn; it stands for no text. */
  public BooleanProperty unknownDrawnProperty() {
    return unknownDrawn;
  }

  public LongProperty diceProperty() {
    return dice;
  }

  /** How symbols are drawn at the moment. */
  DrawRule rule() {
    return DrawRule.at(temperature.get());
  }

  Dice dice() {
    return new Dice(dice.get());
  }

  /** The next symbol's distribution, or null before there is a network. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
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
