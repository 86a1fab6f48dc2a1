package gatescope.workbench.sampling;

import gatescope.sample.Drawn;

/**
 * A symbol of a text as it is shown: what it adds to the text and what the model thought of it.
 *
 * @param text the symbol, with what its tokenizer puts before it; a line break is "\n"
 * @param bits its surprise as learned; NaN if the model did not read it
 * @param chance its probability when it was drawn, 0 to 1
 * @param rank 1 for the likeliest
 * @param lean how many bits cheaper it was for the second of two voices
 */
public record InkedSymbol(String text, double bits, double chance, int rank, double lean) {
  public static InkedSymbol of(String text, Drawn drawn) {
    return new InkedSymbol(text, drawn.surprise(), drawn.chance(), drawn.place() + 1, drawn.lean());
  }
}
