package gatescope.workbench.sampling.lab;

import gatescope.sample.Copies;
import gatescope.sample.Drawn;
import gatescope.sample.DrawnText;
import gatescope.sample.Script;
import gatescope.sample.TextFigures;
import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SeedGlyph;
import gatescope.workbench.sampling.TemperatureField;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A column of the ladder: its temperature, the branches of its text, and the one that is shown. */
public final class Rung {
  /** Copies shorter than this are no surprise and are not underlined. */
  public static final int SHORTEST_COPY = 20;

  private final TemperatureField temperature;
  private final ObservableList<Branch> branches = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Branch> branch = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper length = new ReadOnlyLongWrapper();
  private final ReadOnlyObjectWrapper<TextNumbers> numbers = new ReadOnlyObjectWrapper<>();
  private TextFigures figures;
  private LabText text;
  private Script script;
  private List<SeedGlyph> seed = List.of();
  private int lead = Script.NOTHING; // the symbol before the first drawn one
  private int last = Script.NOTHING;

  /**
   * What the screen can show of a text.
   *
   * @param length of the text, in symbols
   * @param symbols the last ones
   */
  record Kept(long length, List<Drawn> symbols) {
    private static final int MOST = 20_000;

    /** Copies the end of a text; on the thread that owns it. */
    static Kept of(DrawnText text) {
      return new Kept(text.length(), text.kept(MOST));
    }

    /** The symbols from a number on, as far as they are kept. */
    List<Drawn> last(long from) {
      long first = length - symbols.size();
      return symbols.subList(
          (int) Math.max(0, Math.min(symbols.size(), from - first)), symbols.size());
    }
  }

  Rung(double first) {
    temperature = new TemperatureField(first);
  }

  /** Says where the text goes. */
  void showIn(LabText target) {
    text = target;
  }

  /**
   * Starts over with a first branch.
   *
   * @param lastOfSeed the symbol that was read before the first one was drawn
   */
  void begin(List<SeedGlyph> newSeed, int lastOfSeed, Branch first, Script newScript) {
    lead = lastOfSeed;
    seed = newSeed;
    script = newScript;
    branches.setAll(first);
    show(first, new Kept(0, List.of()));
  }

  void add(Branch other, Kept kept) {
    branches.add(other);
    show(other, kept);
    other.grow(words(kept.last(other.at())));
  }

  /** Shows a branch's text from its beginning, as far as it is kept. */
  void show(Branch chosen, Kept kept) {
    figures = null;
    numbers.set(null);
    branch.set(chosen);
    length.set(kept.length());
    last = kept.symbols().size() < kept.length() ? Script.NOTHING : lead;
    if (text != null) {
      text.begin(seed);
      text.countFrom(kept.length() - kept.symbols().size());
    }
    put(kept.symbols());
    underline();
  }

  /** Shows more of the text. */
  void append(List<Drawn> symbols) {
    if (!symbols.isEmpty()) {
      figures = null;
      numbers.set(null);
    }
    length.set(length.get() + symbols.size());
    branch.get().grow(put(symbols));
  }

  private List<String> put(List<Drawn> symbols) {
    List<String> written = new ArrayList<>(symbols.size());
    for (Drawn drawn : symbols) {
      String symbol = script.text(last, drawn.id());
      last = drawn.id();
      written.add(symbol);
      if (text != null) {
        text.append(InkedSymbol.of(symbol, drawn));
      }
    }
    return written;
  }

  void setFigures(TextFigures counted) {
    figures = counted;
    numbers.set(TextNumbers.of(counted));
    underline();
  }

  private void underline() {
    Copies copies = figures == null ? null : figures.copies();
    if (text == null) {
      return;
    }
    long first = length.get() - (figures == null ? 0 : figures.symbols());
    text.setCopies(
        copies == null
            ? List.of()
            : copies.runs(SHORTEST_COPY).stream()
                .map(run -> new CopiedRun(first + run.from(), first + run.from() + run.length()))
                .toList());
  }

  void setShared(long count, boolean parted) {
    if (text != null) {
      text.setShared(count, parted);
    }
  }

  void select(long symbol) {
    if (text != null) {
      text.select(symbol);
    }
  }

  private List<String> words(List<Drawn> symbols) {
    return symbols.stream().map(drawn -> script.vocabulary().symbol(drawn.id())).toList();
  }

  /** What its texts are drawn at from the next time on. */
  public TemperatureField temperature() {
    return temperature;
  }

  /** The first text and all that branched off, in the order of their making. */
  public ObservableList<Branch> branches() {
    return branches;
  }

  /** The branch that is shown, or null before the first text. */
  public ReadOnlyObjectProperty<Branch> branchProperty() {
    return branch.getReadOnlyProperty();
  }

  /** How many symbols the shown text has. */
  public ReadOnlyLongProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /** What was counted of the shown text, or null while it grows. */
  public ReadOnlyObjectProperty<TextNumbers> numbersProperty() {
    return numbers.getReadOnlyProperty();
  }
}
