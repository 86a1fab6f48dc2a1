package gatescope.text;

import gatescope.text.unit.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encodes texts by any unit: numbers the symbols as they come, then renames the numbers to ids.
 * Runs on one thread and reports progress every few thousand symbols.
 */
final class SymbolEncoder {
  private static final int BLOCK = 1 << 16;

  private final SymbolTable table = new SymbolTable();
  private final List<int[]> blocks = new ArrayList<>();
  private int size;

  private SymbolEncoder() {}

  static Encoded encode(
      List<String> texts, Tokenizer tokenizer, VocabularyLimit limit, ProgressListener progress) {
    SymbolEncoder encoder = new SymbolEncoder();
    double length = Math.max(1, texts.stream().mapToLong(String::length).sum());
    List<Integer> starts = new ArrayList<>();
    long before = 0;
    for (String text : texts) {
      starts.add(encoder.size);
      double read = before;
      tokenizer.split(
          text,
          (from, to) -> {
            if (encoder.add(encoder.table.add(text, from, to))) {
              progress.at((read + to) / length);
            }
          });
      before += text.length();
    }
    Vocabulary vocabulary = SymbolChoice.of(encoder.found(), limit);
    return new Encoded(vocabulary, encoder.tokens(vocabulary), starts);
  }

  /** Adds a symbol's number; true now and then, when progress should be reported. */
  private boolean add(int number) {
    int place = size % BLOCK;
    if (place == 0) {
      blocks.add(new int[BLOCK]);
    }
    blocks.get(blocks.size() - 1)[place] = number;
    size = Math.addExact(size, 1);
    return place % (BLOCK / 16) == 0;
  }

  private List<SymbolChoice.Found> found() {
    List<SymbolChoice.Found> found = new ArrayList<>();
    for (int number = 0; number < table.symbols().size(); number++) {
      found.add(new SymbolChoice.Found(table.symbols().get(number), table.count(number)));
    }
    return found;
  }

  private Tokens tokens(Vocabulary vocabulary) {
    int[] ids = new int[table.symbols().size()];
    Arrays.setAll(
        ids,
        number ->
            vocabulary
                .id(table.symbols().get(number))
                .orElseGet(() -> vocabulary.unknown().orElseThrow()));
    Tokens.Builder tokens = new Tokens.Builder(size, vocabulary.size());
    for (int k = 0; k < size; k++) {
      tokens.add(ids[blocks.get(k / BLOCK)[k % BLOCK]]);
    }
    return tokens.build();
  }
}
