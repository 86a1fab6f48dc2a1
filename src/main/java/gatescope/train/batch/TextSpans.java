package gatescope.train.batch;

import gatescope.text.Corpus;
import java.util.Arrays;

/**
 * The lines or passages of a text. Each begins with the line break before it, as generated text
 * does, so that its first symbol is predicted too. Where every step predicts, it ends with its own
 * break; where only the last does, with the symbol before that.
 */
final class TextSpans implements Spans {
  private int[] starts = new int[16];
  private int[] lengths = new int[16];
  private int count;

  private TextSpans() {}

  /** The whole sequences among the symbols [from, to), or all of these if none is whole. */
  static TextSpans of(Corpus corpus, int from, int to, Reading reading) {
    TextSpans spans = new TextSpans();
    spans.cut(corpus, from, to, reading);
    if (spans.count == 0) {
      spans.add(from, to - 1);
    }
    return spans;
  }

  private void cut(Corpus corpus, int from, int to, Reading reading) {
    int lineBreak = Sequences.lineBreak(corpus).orElse(-1);
    int breaks = reading.sequences().breaks();
    boolean every = reading.objective() == Objective.EVERY_STEP;
    boolean open = from == 0; // elsewhere a sequence may have begun before
    int start = from;
    int run = 0; // of line breaks
    for (int k = from; k < to; k++) {
      run = corpus.tokens().get(k) == lineBreak ? run + 1 : 0;
      if (run == breaks && open) {
        add(start, every ? k : k - breaks);
      }
      if (run >= breaks) {
        open = true;
        start = k;
      }
    }
    if (open && to == corpus.size()) {
      add(start, every ? to - 1 : to - 1 - run);
    }
  }

  /** Adds a span unless it has nothing to read or nothing to predict. */
  private void add(int start, int last) {
    if (last <= start) {
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    starts[count] = start;
    lengths[count++] = last - start;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int start(int k) {
    return starts[k];
  }

  @Override
  public int length(int k) {
    return lengths[k];
  }

  @Override
  public boolean isUniform() {
    return Arrays.stream(lengths, 0, count).allMatch(length -> length == lengths[0]);
  }
}
