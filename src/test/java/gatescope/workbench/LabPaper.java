package gatescope.workbench;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is written in a column of the lab, and what is marked there. */
final class LabPaper implements LabText {
  final List<InkedSymbol> symbols = new ArrayList<>();
  List<SeedGlyph> seed = List.of();
  List<CopiedRun> copies = List.of();
  long first;
  long selected = -1;
  long shared;
  boolean parted;

  @Override
  public void begin(List<SeedGlyph> newSeed) {
    seed = newSeed;
    symbols.clear();
    first = 0;
    selected = -1;
  }

  @Override
  public void append(InkedSymbol symbol) {
    symbols.add(symbol);
  }

  @Override
  public void countFrom(long symbol) {
    first = symbol;
  }

  @Override
  public void select(long symbol) {
    selected = symbol;
  }

  @Override
  public void setShared(long count, boolean goesAnotherWay) {
    shared = count;
    parted = goesAnotherWay;
  }

  @Override
  public void setCopies(List<CopiedRun> runs) {
    copies = runs;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    symbols.forEach(symbol -> text.append(symbol.text()));
    return text.toString();
  }
}
