package gatescope.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Encodes texts by code points in two passes, counting and looking up, on all cores: no object is
 * made per symbol, so that a large text is limited by memory alone.
 */
final class CodePointEncoder {
  /** Small enough for the cache of a core. */
  private static final int CHUNK = 1 << 16;

  private static final int CODE_POINTS = Character.MAX_CODE_POINT + 1;
  private static final double COUNTING = 0.5;
  private static final int LATIN = 256;
  private static final int TURNS = 4; // a power of two

  /** A piece of a text that splits no pair of surrogates. */
  private record Chunk(String text, int from, int to) {
    int fill(char[] buffer) {
      text.getChars(from, to, buffer, 0);
      return to - from;
    }
  }

  private final List<String> texts;
  private final List<Chunk> chunks = new ArrayList<>();
  private final int[] sizes; // code points of each chunk
  private final int parts;
  private final ProgressListener progress;

  private CodePointEncoder(List<String> texts, ProgressListener progress) {
    this.texts = texts;
    this.progress = progress;
    texts.forEach(this::cut);
    sizes = new int[chunks.size()];
    parts = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), chunks.size()));
  }

  private void cut(String text) {
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + CHUNK);
      boolean splitsPair =
          to < text.length()
              && Character.isHighSurrogate(text.charAt(to - 1))
              && Character.isLowSurrogate(text.charAt(to));
      to -= splitsPair ? 1 : 0;
      chunks.add(new Chunk(text, from, to));
      from = to;
    }
  }

  static Encoded encode(List<String> texts, VocabularyLimit limit, ProgressListener progress) {
    CodePointEncoder encoder = new CodePointEncoder(texts, progress);
    Vocabulary vocabulary = SymbolChoice.of(encoder.count(), limit);
    int[] chunkStarts = encoder.chunkStarts();
    return new Encoded(
        vocabulary, encoder.encode(vocabulary, chunkStarts), encoder.starts(chunkStarts));
  }

  private List<SymbolChoice.Found> count() {
    int[][] counts = new int[parts][CODE_POINTS];
    char[][] buffers = new char[parts][CHUNK];
    AtomicInteger done = new AtomicInteger();
    eachPart(
        part -> {
          int[] latin = new int[TURNS * LATIN];
          for (int k = first(part); k < first(part + 1); k++) {
            int length = chunks.get(k).fill(buffers[part]);
            sizes[k] = count(buffers[part], length, counts[part], latin);
            progress.at(COUNTING * done.incrementAndGet() / chunks.size());
          }
          for (int k = 0; k < latin.length; k++) {
            counts[part][k % LATIN] += latin[k];
          }
        });
    List<SymbolChoice.Found> found = new ArrayList<>();
    for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
      long sum = 0;
      for (int[] part : counts) {
        sum += part[codePoint];
      }
      if (sum > 0) {
        found.add(new SymbolChoice.Found(Character.toString(codePoint), sum));
      }
    }
    return found;
  }

  /**
   * Counts the code points of a buffer and returns how many there are.
   *
   * @param latin counts of the first code points by turns: a processor waits when it counts the
   *     same place twice running
   */
  private static int count(char[] buffer, int length, int[] counts, int[] latin) {
    int pairs = 0;
    for (int k = 0; k < length; k++) {
      char c = buffer[k];
      if (c < LATIN) {
        latin[(k & TURNS - 1) * LATIN + c]++;
      } else if (Character.isHighSurrogate(c) && isPair(buffer, k, length)) {
        counts[Character.toCodePoint(c, buffer[++k])]++;
        pairs++;
      } else {
        counts[c]++;
      }
    }
    return length - pairs;
  }

  private Tokens encode(Vocabulary vocabulary, int[] chunkStarts) {
    int[] ids = new int[CODE_POINTS];
    Arrays.fill(ids, vocabulary.unknown().orElse(0));
    for (int id = 0; id < vocabulary.size(); id++) {
      ids[vocabulary.symbol(id).codePointAt(0)] = id;
    }
    Tokens.Builder tokens = new Tokens.Builder(chunkStarts[chunks.size()], vocabulary.size());
    char[][] buffers = new char[parts][CHUNK];
    AtomicInteger done = new AtomicInteger();
    eachPart(
        part -> {
          for (int k = first(part); k < first(part + 1); k++) {
            int length = chunks.get(k).fill(buffers[part]);
            look(buffers[part], length, ids, tokens, chunkStarts[k]);
            progress.at(COUNTING + (1 - COUNTING) * done.incrementAndGet() / chunks.size());
          }
        });
    return tokens.buildFull();
  }

  private static void look(char[] buffer, int length, int[] ids, Tokens.Builder tokens, int start) {
    int at = start;
    for (int k = 0; k < length; k++) {
      int codePoint = buffer[k];
      if (Character.isHighSurrogate(buffer[k]) && isPair(buffer, k, length)) {
        codePoint = Character.toCodePoint(buffer[k], buffer[++k]);
      }
      tokens.set(at++, ids[codePoint]);
    }
  }

  private static boolean isPair(char[] buffer, int k, int length) {
    return k + 1 < length && Character.isLowSurrogate(buffer[k + 1]);
  }

  /** The first chunk of a part of the work. */
  private int first(int part) {
    return (int) ((long) chunks.size() * part / parts);
  }

  private void eachPart(IntConsumer work) {
    IntStream.range(0, parts).parallel().forEach(work);
  }

  /** The first symbol of each chunk, and the number of all symbols. */
  private int[] chunkStarts() {
    int[] starts = new int[sizes.length + 1];
    for (int k = 0; k < sizes.length; k++) {
      starts[k + 1] = Math.addExact(starts[k], sizes[k]);
    }
    return starts;
  }

  private List<Integer> starts(int[] chunkStarts) {
    List<Integer> starts = new ArrayList<>();
    int chunk = 0;
    for (String text : texts) {
      starts.add(chunkStarts[chunk]);
      while (chunk < chunks.size() && chunks.get(chunk).text() == text) {
        chunk++;
      }
    }
    return starts;
  }
}
