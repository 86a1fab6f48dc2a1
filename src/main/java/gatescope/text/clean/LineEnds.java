package gatescope.text.clean;

import java.util.function.DoubleConsumer;

/** Makes a line feed of every carriage return, and of one with a line feed after it. */
final class LineEnds implements Rewriter {
  @Override
  public long rewrite(String text, StringBuilder cleaned, DoubleConsumer progress) {
    long changed = 0;
    int from = 0;
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
      if (changed % 4096 == 0) {
        progress.accept((double) at / text.length());
      }
      cleaned.append(text, from, at).append('\n');
      boolean pair = at + 1 < text.length() && text.charAt(at + 1) == '\n';
      from = at + (pair ? 2 : 1);
      changed++;
    }
    cleaned.append(text, from, text.length());
    return changed;
  }
}
