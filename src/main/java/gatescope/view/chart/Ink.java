package gatescope.view.chart;

import java.util.Locale;

/** The colours that the nodes draw with, each a CSS property named after its constant. */
public enum Ink {
  /** Grid lines and scales. */
  GRID,
  /** Text of the first rank. */
  TEXT,
  /** Axis labels, equations and other text of the second rank. */
  MUTED,
  /** Crosshair that follows the pointer. */
  CROSSHAIR,
  /** Outline of the selection. */
  SELECT,
  /** Reference lines. */
  REFERENCE,
  /** Event marks. */
  EVENT,
  /** The first line of a chart. */
  SERIES_1,
  /** The second line of a chart. */
  SERIES_2,
  /** The third line of a chart. */
  SERIES_3,
  /** The fourth line of a chart; further lines start over. */
  SERIES_4,
  /** A closed gate: the low end of every [0, 1] scale. */
  CLOSED,
  /** An open gate that keeps the memory: the forget gate f, or z of a GRU. */
  GATE_F,
  /** An open input gate i. */
  GATE_I,
  /** An open output gate o. */
  GATE_O,
  /** Any other open gate. */
  GATE_OTHER,
  /** −1 on the signed scale. */
  SIGNED_LOW,
  /** 0 on the signed scale. */
  SIGNED_ZERO,
  /** +1 on the signed scale. */
  SIGNED_HIGH,
  /** The filled corner of a cell above 0.9. */
  MARK_OPEN,
  /** The hollow corner of a cell below 0.1. */
  MARK_CLOSED,
  /** Surprise: bars, and the background of text at 8 bits. */
  SURPRISE,
  /** Guesses of the next symbol, as opaque as they are likely. */
  GUESS,
  /** What is behind a picture in a file. */
  PAPER,
  /** Bars of the next symbol. */
  BAR,
  /** Text on a bar. */
  ON_BAR,
  /** Ticks that show where a bar was at temperature 1. */
  GHOST,
  /** Symbols of the seed. */
  SEED,
  /** Strike-through of symbols outside the vocabulary. */
  UNKNOWN,
  /** Underline of what stands in the corpus. */
  COPIED,
  /** Bars of symbols that are cut. */
  CUT,
  /** The caret at the end of a text. */
  CARET;

  private final String property =
      "-gs-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-color";

  /** The CSS property, such as {@code -gs-gate-f-color}. */
  public String property() {
    return property;
  }

  /** The ink of an open gate or of a candidate, by its letter. */
  public static Ink ofGate(String key) {
    return switch (key) {
      case "f", "z" -> GATE_F;
      case "i" -> GATE_I;
      case "o" -> GATE_O;
      default -> GATE_OTHER;
    };
  }

  /** The ink of the line with this index. */
  public static Ink series(int index) {
    return values()[SERIES_1.ordinal() + index % 4];
  }
}
