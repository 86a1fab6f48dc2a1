package gatescope.workbench;

import java.util.List;

/** Where generated text is shown; called on the FX thread. */
public interface GeneratedText {
  /** Starts over with a seed. */
  void begin(List<SeedGlyph> seed);

  /**
   * Adds a symbol.
   *
   * @param bits its surprise
   */
  void append(String symbol, double bits);
}
