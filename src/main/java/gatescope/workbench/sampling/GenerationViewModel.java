package gatescope.workbench.sampling;

import gatescope.math.Kernels;
import gatescope.net.Parameters;
import gatescope.sample.Dice;
import gatescope.sample.DrawRule;
import gatescope.sample.Drawn;
import gatescope.sample.Script;
import gatescope.sample.TextGenerator;
import gatescope.text.Corpus;
import gatescope.train.ParameterSnapshot;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.training.TrainingViewModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * Text that writes itself: a few symbols per pulse, drawn on a worker with the newest parameters.
 * While the model trains, a full text starts over with the same dice, so that what changes is what
 * was learned.
 */
public final class GenerationViewModel {
  private static final double SYMBOLS_PER_SECOND = 80;
  private static final int LENGTH = 600;

  /** Fewer would draw the text anew in every frame. */
  private static final int MIN_CHUNK = 4;

  private static final int MAX_CHUNK = 40;
  private static final double NANOS = 1e9;

  private final TrainingViewModel training;
  private final SamplingViewModel sampling;
  private final Background background;
  private final Kernels kernels;
  private final BooleanProperty streaming = new SimpleBooleanProperty(true);
  private final ReadOnlyLongWrapper passes = new ReadOnlyLongWrapper();
  private GeneratedText text;
  private TextGenerator generator;
  private int before = Script.NOTHING;
  private boolean busy;
  private boolean restart = true;
  private boolean blank; // nothing is shown, as there is no model
  private boolean complete;
  private long lastDraw;

  public GenerationViewModel(
      TrainingViewModel training,
      SamplingViewModel sampling,
      Background background,
      Kernels kernels) {
    this.training = training;
    this.sampling = sampling;
    this.background = background;
    this.kernels = kernels;
    sampling.seedProperty().addListener(change -> again());
    sampling.diceProperty().addListener(change -> again());
    training.trainedCorpusProperty().addListener(change -> again());
  }

  /** Says where the text goes. */
  public void showIn(GeneratedText target) {
    text = target;
    blank = false;
  }

  /** Starts the text over from its seed. */
  public void again() {
    restart = true;
    complete = false;
  }

  /** Draws the symbols that are due. */
  public void pulse(long nanoTime) {
    ParameterSnapshot snapshot = training.parametersProperty().get();
    Corpus corpus = training.trainedCorpusProperty().get();
    if (text == null || busy || !streaming.get()) {
      lastDraw = nanoTime;
      return;
    }
    if (snapshot == null || corpus == null) {
      if (restart && !blank) {
        text.begin(List.of());
        blank = true;
      }
      lastDraw = nanoTime;
      return;
    }
    if (complete && training.phaseProperty().get().isActive()) {
      again();
    }
    int due = (int) Math.min(MAX_CHUNK, (nanoTime - lastDraw) / NANOS * SYMBOLS_PER_SECOND);
    if (complete || (due < MIN_CHUNK && !restart)) {
      return;
    }
    lastDraw = nanoTime;
    draw(snapshot.parameters(), corpus, Math.max(1, due));
  }

  private void draw(Parameters parameters, Corpus corpus, int count) {
    busy = true;
    boolean fresh = restart || generator == null;
    restart = false;
    TextGenerator present = generator;
    DrawRule rule = sampling.rule();
    List<Integer> seed = sampling.seedIds(corpus);
    Dice dice = sampling.dice();
    OptionalInt excluded = sampling.excluded(corpus.vocabulary());
    Callable<Chunk> work =
        () -> {
          TextGenerator used =
              fresh ? new TextGenerator(parameters, seed, dice, excluded, kernels) : present;
          return new Chunk(used, used.draw(count, rule, parameters));
        };
    background.run(
        work,
        chunk -> accept(chunk, corpus, fresh),
        failure -> {
          busy = false;
          complete = true;
          training.report(Failures.notice(failure));
        });
  }

  /** Shows the seed and remembers what the first drawn symbol stands beside. */
  private void begin(Corpus corpus) {
    text.begin(sampling.seedGlyphs(corpus));
    blank = false;
    List<Integer> ids = sampling.seedIds(corpus);
    before = ids.get(ids.size() - 1);
  }

  private record Chunk(TextGenerator generator, List<Drawn> symbols) {}

  private void accept(Chunk chunk, Corpus corpus, boolean fresh) {
    busy = false;
    generator = chunk.generator();
    if (restart) {
      return;
    }
    if (fresh) {
      begin(corpus);
    }
    Script script = Script.of(corpus);
    for (Drawn drawn : chunk.symbols()) {
      text.append(InkedSymbol.of(script.text(before, drawn.id()), drawn));
      before = drawn.id();
    }
    passes.set(passes.get() + chunk.symbols().size());
    complete = generator.drawn() >= LENGTH;
  }

  /** Whether text is being written. */
  public BooleanProperty streamingProperty() {
    return streaming;
  }

  /** Symbols drawn so far. */
  public ReadOnlyLongProperty passesProperty() {
    return passes.getReadOnlyProperty();
  }
}
