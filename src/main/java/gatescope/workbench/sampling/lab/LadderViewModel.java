package gatescope.workbench.sampling.lab;

import gatescope.i18n.Notice;
import gatescope.math.Kernels;
import gatescope.sample.Column;
import gatescope.sample.DrawRule;
import gatescope.sample.Drawn;
import gatescope.sample.Ladder;
import gatescope.sample.Opening;
import gatescope.sample.Prompt;
import gatescope.sample.Script;
import gatescope.sample.SharedPrefix;
import gatescope.sample.StopRule;
import gatescope.sample.SuffixArray;
import gatescope.sample.TextFigures;
import gatescope.workbench.common.Background;
import gatescope.workbench.common.Failures;
import gatescope.workbench.common.Turns;
import gatescope.workbench.sampling.SamplingViewModel;
import gatescope.workbench.sampling.SeedGlyph;
import gatescope.workbench.training.TrainedModel;
import gatescope.workbench.training.TrainingViewModel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Texts at several temperatures that grow together with the same dice, each of which can be taken
 * up again at any symbol. They are written by one snapshot of the model, whatever training does
 * meanwhile; only one worker at a time touches them. FX thread.
 */
public final class LadderViewModel {
  public static final int FEWEST_RUNGS = 1;
  public static final int MOST_RUNGS = 6;

  private static final List<Double> FIRST_TEMPERATURES = List.of(0.2, 0.7, 1.0, 1.5);
  private static final int FIRST_CHOSEN = 1;
  private static final double NEXT_TEMPERATURE = 2;
  private static final double READING_SPEED = 25;
  private static final double NANOS = 1e9;
  private static final double REST_SECONDS = 1.5;

  private final TrainingViewModel training;
  private final SamplingViewModel sampling;
  private final CorpusIndexViewModel index;
  private final VoicesViewModel voices;
  private final Kernels kernels;
  private final Turns turns;
  private final Ending ending = new Ending();
  private final ObservableList<Rung> rungs = FXCollections.observableArrayList();
  private final BooleanProperty slow = new SimpleBooleanProperty();
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<Rung> chosenRung = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper leaning = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<TrainedModel> model = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<CursorView> cursor = new ReadOnlyObjectWrapper<>();
  private LadderWriter writer = new LadderWriter();
  private Ladder ladder;
  private SharedPrefix prefix = new SharedPrefix(0);
  private int asked; // how many ladders were
  private boolean followingUp; // a ladder is under way that nobody asked for
  private boolean touched; // somebody looks into a text: it must not be written anew unasked
  private long lastDraw;
  private long now;

  LadderViewModel(
      TrainingViewModel training,
      SamplingViewModel sampling,
      CorpusIndexViewModel index,
      VoicesViewModel voices,
      Background background,
      Kernels kernels) {
    this.training = training;
    this.sampling = sampling;
    this.index = index;
    this.voices = voices;
    this.kernels = kernels;
    turns = new Turns(background, this::fail);
    FIRST_TEMPERATURES.forEach(temperature -> rungs.add(new Rung(temperature)));
    chosenRung.set(rungs.get(FIRST_CHOSEN));
    index.indexProperty().addListener(change -> count());
    voices.weightProperty().addListener(change -> blendAgain());
    voices.secondProperty().addListener(change -> blendAgain());
  }

  private void fail(Throwable failure) {
    writing.set(false);
    notice.set(Failures.notice(failure));
  }

  /** Writes all texts anew with the newest model; rolls other dice first unless they are locked. */
  public void generate() {
    if (obstacle() != null) {
      notice.set(obstacle());
      return;
    }
    if (!sampling.diceLockedProperty().get()) {
      sampling.reroll();
    }
    touched = false;
    write();
  }

  /** Writes the texts that are there anew with other dice. */
  public void reroll() {
    sampling.reroll();
    if (ladder != null && obstacle() == null) {
      write();
    }
  }

  private Notice obstacle() {
    TrainedModel newest = training.model();
    if (newest == null) {
      return Notice.of("labNoModel");
    }
    for (Rung rung : rungs) {
      if (!rung.temperature().isValid()) {
        return rung.temperature().problemProperty().get();
      }
    }
    Notice wrong = sampling.rulesProblem() == null ? ending.problem() : sampling.rulesProblem();
    return wrong == null ? voices.obstacle(newest) : wrong;
  }

  private void write() {
    TrainedModel newest = training.model();
    Opening opening =
        new Opening(
            voices.with(newest).without(sampling.excluded(newest.corpus().vocabulary())),
            sampling.seedIds(newest.corpus()),
            sampling.dice());
    List<DrawRule> rules =
        rungs.stream().map(rung -> sampling.rule(rung.temperature().value())).toList();
    writer.hold();
    turns.clear();
    writing.set(true);
    StopRule stop = ending.rule();
    followingUp = false;
    asked++;
    int wish = asked;
    turns.take(
        () -> Ladder.begin(opening, rules, stop, newest.script(), kernels),
        begun -> {
          if (wish == asked) {
            followingUp = false;
            touched = false;
            begin(begun, newest, opening);
          }
        });
  }

  private void begin(Ladder begun, TrainedModel newest, Opening opening) {
    ladder = begun;
    writer = new LadderWriter();
    model.set(newest);
    leaning.set(opening.voice().size() > 1);
    notice.set(null);
    cursor.set(null);
    prefix = new SharedPrefix(rungs.size());
    List<SeedGlyph> seed = sampling.seedGlyphs(newest.corpus());
    int lead = opening.seed().get(opening.seed().size() - 1);
    for (int k = 0; k < rungs.size(); k++) {
      Branch first = new Branch(0, null, 0, begun.columns().get(k));
      rungs.get(k).begin(seed, lead, first, newest.script());
    }
    showShared();
    lastDraw = now;
  }

  /** Ends the texts where they are. */
  public void stop() {
    writer.hold();
    writing.set(false);
    count();
  }

  /** Shows what was drawn and has more drawn; called once per frame. */
  void pulse(long nanoTime, boolean visible) {
    now = nanoTime;
    drain();
    if (writing.get() && ladder != null && turns.isIdle()) {
      if (ladder.isDone()) {
        writing.set(false);
        lastDraw = now;
        count();
      } else {
        draw();
      }
    } else if (visible && isRipe()) {
      write();
      followingUp = true;
    }
  }

  /** Whether texts should be written that nobody asked for: to follow what is learned. */
  private boolean isRipe() {
    TrainedModel newest = training.model();
    boolean newer = newest != null && !newest.equals(model.get());
    boolean rested = now - lastDraw > REST_SECONDS * NANOS || model.get() == null;
    return following.get() && !writing.get() && !touched && newer && rested && obstacle() == null;
  }

  private void draw() {
    LadderWriter used = writer;
    Ladder drawn = ladder;
    used.release();
    if (!slow.get()) {
      turns.take(() -> used.writeOn(drawn), nothing -> {});
      return;
    }
    int due = (int) ((now - lastDraw) / NANOS * READING_SPEED);
    if (due > 0) {
      lastDraw = now;
      turns.take(() -> used.write(drawn, due), nothing -> {});
    }
  }

  private void drain() {
    List<List<List<Drawn>>> taken = writer.take();
    for (List<List<Drawn>> chunk : taken) {
      for (int k = 0; k < chunk.size(); k++) {
        rungs.get(k).append(chunk.get(k));
        prefix.add(k, chunk.get(k));
      }
    }
    if (!taken.isEmpty()) {
      showShared();
    }
  }

  private void showShared() {
    long shared = prefix.length();
    boolean parted = prefix.isParted();
    for (Rung rung : rungs) {
      Branch branch = rung.branchProperty().get();
      shared = branch == null ? 0 : Math.min(shared, branch.shared(shared));
    }
    for (Rung rung : rungs) {
      rung.setShared(shared, parted || shared < prefix.length());
    }
  }

  /** Does something with the texts when nobody draws, and shows its outcome. */
  private <T> void withTexts(Callable<T> work, Consumer<T> done) {
    LadderWriter used = writer;
    used.hold();
    turns.take(
        work,
        result -> {
          if (used == writer) {
            drain();
            done.accept(result);
          }
        });
  }

  /** Looks at a symbol of a text: what it was drawn from. */
  public void look(Rung rung, long at) {
    touched = true;
    if (followingUp) {
      followingUp = false;
      asked++;
      writing.set(false);
    }
    Branch branch = rung.branchProperty().get();
    Script script = model.get().script();
    chosenRung.set(rung);
    withTexts(
        () -> CursorView.of(branch.column(), script, at),
        view -> {
          rungs.forEach(other -> other.select(other == rung ? at : -1));
          cursor.set(view);
        });
  }

  /** Writes on from the symbol that is looked at, with another one in its place. */
  public void branch(int id) {
    CursorView view = cursor.get();
    Rung rung = chosenRung();
    if (view == null) {
      return;
    }
    if (ladder == null) {
      notice.set(columnsProblem());
      return;
    }
    Branch parent = rung.branchProperty().get();
    int number = rung.branches().size();
    record Grown(Column column, Rung.Kept kept) {}
    withTexts(
        () -> {
          Column column = parent.column().branch(view.at(), id);
          return new Grown(column, Rung.Kept.of(column.text()));
        },
        grown -> {
          Branch branch = new Branch(number, parent, view.at(), grown.column());
          rung.add(branch, grown.kept());
          use(rung, branch);
          look(rung, view.at());
        });
  }

  /** The same with a typed symbol. */
  public void branch(String typed) {
    if (cursor.get() == null) {
      notice.set(Notice.of("labNothingChosen"));
      return;
    }
    List<Integer> ids = Prompt.of(typed, model.get().corpus()).ids();
    if (ids.isEmpty()) {
      notice.set(Notice.of(typed.isEmpty() ? "labTypeSymbol" : "labUnknownSymbol", typed));
      return;
    }
    notice.set(null);
    branch(ids.get(0));
  }

  /** Why no text is written on while the columns have changed and none was written anew. */
  private Notice columnsProblem() {
    return obstacle() == null ? Notice.of("labColumnsChanged") : obstacle();
  }

  /** Shows another branch of a text, and writes it on if it has not ended. */
  public void show(Rung rung, Branch branch) {
    if (branch == null || branch == rung.branchProperty().get()) {
      return;
    }
    withTexts(
        () -> Rung.Kept.of(branch.column().text()),
        kept -> {
          rung.show(branch, kept);
          cursor.set(null);
          if (ladder == null) {
            notice.set(columnsProblem());
            showShared();
          } else {
            use(rung, branch);
          }
        });
  }

  private void use(Rung rung, Branch branch) {
    ladder = ladder.with(rungs.indexOf(rung), branch.column());
    lastDraw = now;
    writing.set(true);
    showShared();
  }

  /** Counts what the texts repeat and copy, once they rest. */
  private void count() {
    if (writing.get() || ladder == null) {
      return;
    }
    CorpusIndexViewModel.Index known = index.indexProperty().get();
    boolean fits = known != null && known.corpus() == model.get().corpus();
    SuffixArray suffixes = fits ? known.suffixes() : null;
    for (Rung rung : rungs) {
      Branch branch = rung.branchProperty().get();
      withTexts(
          () -> TextFigures.of(branch.column().text(), suffixes),
          figures -> {
            if (rung.branchProperty().get() == branch && !writing.get()) {
              rung.setFigures(figures);
            }
          });
    }
  }

  private void blendAgain() {
    if (ladder != null && obstacle() == null) {
      write();
    } else if (ladder != null) {
      notice.set(obstacle());
    }
  }

  /** Adds a hotter column; the texts are written anew. */
  public void addRung() {
    if (rungs.size() < MOST_RUNGS) {
      change(() -> rungs.add(new Rung(NEXT_TEMPERATURE)));
    }
  }

  /** Takes a column away. */
  public void removeRung(Rung rung) {
    if (rungs.size() > FEWEST_RUNGS) {
      change(() -> remove(rung));
    }
  }

  /** The column that is looked at is one of those that are there, whoever asks and whenever. */
  private void remove(Rung rung) {
    int at = rungs.indexOf(rung);
    if (chosenRung.get() == rung) {
      chosenRung.set(rungs.get(at + 1 < rungs.size() ? at + 1 : at - 1));
    }
    rungs.remove(rung);
  }

  /**
   * Columns belong to a ladder: another number of them needs another ladder. Where none can be
   * written, the texts stay and it is said why.
   */
  private void change(Runnable columns) {
    writer.hold();
    turns.clear();
    asked++;
    boolean written = model.get() != null || writing.get();
    ladder = null;
    writer = new LadderWriter();
    writing.set(false);
    cursor.set(null);
    columns.run();
    if (written) {
      notice.set(obstacle());
      if (notice.get() == null) {
        write();
      }
    }
  }

  /** Shows a text in a view from now on. */
  public void showIn(Rung rung, LabText text) {
    rung.showIn(text);
    Branch branch = rung.branchProperty().get();
    if (branch != null) {
      withTexts(
          () -> Rung.Kept.of(branch.column().text()),
          kept -> {
            rung.show(branch, kept);
            showShared();
            count();
          });
    }
  }

  /** The column that was last looked at. */
  public Rung chosenRung() {
    return chosenRung.get();
  }

  public ReadOnlyObjectProperty<Rung> chosenRungProperty() {
    return chosenRung.getReadOnlyProperty();
  }

  public ObservableList<Rung> rungs() {
    return rungs;
  }

  public Ending ending() {
    return ending;
  }

  /** Reading speed rather than full speed. */
  public BooleanProperty slowProperty() {
    return slow;
  }

  /** Whether finished texts are written anew as the model learns. */
  public BooleanProperty followingProperty() {
    return following;
  }

  public ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /** Whether two voices wrote the texts. */
  public ReadOnlyBooleanProperty leaningProperty() {
    return leaning.getReadOnlyProperty();
  }

  /** Why nothing was done, or null. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Who wrote the texts, or null before the first. */
  ReadOnlyObjectProperty<TrainedModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** What the symbol that is looked at was drawn from, or null. */
  public ReadOnlyObjectProperty<CursorView> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }
}
