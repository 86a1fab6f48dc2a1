package gatescope.workbench.sampling;

import java.util.List;

/** Where a text is shown as it is written; called on the FX thread. */
public interface GeneratedText {
  /** Starts over with a seed. */
  void begin(List<SeedGlyph> seed);

  /** Adds a symbol. */
  void append(InkedSymbol symbol);
}
