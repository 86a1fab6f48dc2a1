package gatescope.text.clean;

import java.util.function.DoubleConsumer;

/** Writes a text anew. */
interface Rewriter {
  /** Characters between two reports of progress. */
  int REPORT = 1 << 20;

  /** Appends the cleaned text and returns how many code points it changed or took away. */
  long rewrite(String text, StringBuilder cleaned, DoubleConsumer progress);
}
