package gatescope.sample;

import gatescope.math.Kernels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much a voice is surprised by each symbol of a given text, as learned. Immutable. */
public final class TextSurprise {
  /**
   * A symbol of the text.
   *
   * @param bits −log₂ p, or NaN for one that is not in the vocabulary: it is not read
   * @param place 0 for the symbol that the voice held likeliest, −1 if unknown
   * @param perplexity 2 to the mean bits of all known symbols up to this one; NaN before the first
   */
  public record Symbol(String text, double bits, int place, double perplexity) {
    public boolean isKnown() {
      return place >= 0;
    }
  }

  /**
   * What the symbols of a class cost together.
   *
   * @param bits in all
   */
  public record Share(int symbols, double bits) {
    Share plus(double more) {
      return new Share(symbols + 1, bits + more);
    }
  }

  private final List<Symbol> symbols;
  private final Map<SymbolClass, Share> shares;

  private TextSurprise(List<Symbol> symbols, Map<SymbolClass, Share> shares) {
    this.symbols = symbols;
    this.shares = shares;
  }

  /**
   * Reads the text, one forward pass per known symbol.
   *
   * @param context read before the first symbol, at least one
   */
  public static TextSurprise of(
      Voice voice, List<Integer> context, Prompt text, CommonCharacters common, Kernels kernels) {
    Reader reader = new Reader(voice, kernels);
    context.forEach(reader::read);
    List<Symbol> symbols = new ArrayList<>();
    Map<SymbolClass, Share> shares = new EnumMap<>(SymbolClass.class);
    double sum = 0;
    int known = 0;
    String before = "";
    for (Prompt.Symbol symbol : text.symbols()) {
      double bits = Double.NaN;
      int place = -1;
      if (symbol.isKnown()) {
        bits = Distribution.of(reader.next(), DrawRule.AS_LEARNED).surprise(symbol.id());
        place = reader.next().place(symbol.id());
        sum += bits;
        known++;
        SymbolClass type = SymbolClass.of(symbol.text(), before, common);
        shares.put(type, shares.getOrDefault(type, new Share(0, 0)).plus(bits));
        reader.read(symbol.id());
      }
      double perplexity = known == 0 ? Double.NaN : StrictMath.pow(2, sum / known);
      symbols.add(new Symbol(symbol.text(), bits, place, perplexity));
      before = symbol.text();
    }
    return new TextSurprise(List.copyOf(symbols), shares);
  }

  public List<Symbol> symbols() {
    return symbols;
  }

  /** The classes that occur, in their order. */
  public Map<SymbolClass, Share> shares() {
    return new EnumMap<>(shares);
  }

  /** The bits of all known symbols. */
  public double bits() {
    return shares.values().stream().mapToDouble(Share::bits).sum();
  }

  /** How many symbols are known. */
  public int known() {
    return shares.values().stream().mapToInt(Share::symbols).sum();
  }

  /** 2 to the mean bits; NaN if no symbol is known. */
  public double perplexity() {
    return known() == 0 ? Double.NaN : StrictMath.pow(2, bits() / known());
  }
}
