package gatescope.workbench;

import gatescope.workbench.sampling.InkedSymbol;
import gatescope.workbench.sampling.SeedGlyph;
import gatescope.workbench.sampling.lab.CopiedRun;
import gatescope.workbench.sampling.lab.LabText;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is written in a column of the lab, and what is marked there. */
public final class LabPaper implements LabText {
  public final List<InkedSymbol> symbols = new ArrayList<>();
  public List<SeedGlyph> seed = List.of();
  public List<CopiedRun> copies = List.of();
  public long first;
  public long selected = -1;
  public long shared;
  public boolean parted;

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

  public String text() {
    StringBuilder text = new StringBuilder();
    symbols.forEach(symbol -> text.append(symbol.text()));
    return text.toString();
  }
}
