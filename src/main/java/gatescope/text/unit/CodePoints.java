package gatescope.text.unit;

/** Every code point is a symbol, a lone surrogate too. */
final class CodePoints implements Tokenizer {
  @Override
  public void split(String text, Sink sink) {
    for (int from = 0; from < text.length(); ) {
      int to = text.offsetByCodePoints(from, 1);
      sink.symbol(from, to);
      from = to;
    }
  }
}
