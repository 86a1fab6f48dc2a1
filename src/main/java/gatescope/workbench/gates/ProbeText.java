package gatescope.workbench.gates;

import gatescope.i18n.Notice;
import gatescope.net.Parameters;
import gatescope.sample.Prompt;
import gatescope.text.Corpus;
import java.util.List;

/**
 * What is read of a probe: the symbols that the network knows, as many as can be traced.
 *
 * @param read in order
 * @param notice what was left out, or null
 */
public record ProbeText(List<Prompt.Symbol> read, Notice notice) {
  /** Longer probes are cut. */
  public static final int LONGEST = 2000;

  /** As many symbols are read in any case while a network learns. */
  static final int LONGEST_LIVE = 200;

  private static final long LIVE_PRODUCTS = 100_000_000; // a few hundredths of a second
  private static final String SHOWN_BREAK = "⏎";

  /**
   * Cuts a text into symbols.
   *
   * @param corpus whose unit and vocabulary the network reads
   * @param probe as typed; ⏎ stands for a line break
   * @param learning the network, if it learns at this moment: large ones then read less; or null
   */
  static ProbeText of(String probe, Corpus corpus, Parameters learning) {
    boolean spelled = corpus.vocabulary().id(SHOWN_BREAK).isPresent();
    String text = spelled ? probe : probe.replace(SHOWN_BREAK, "\n");
    Prompt prompt = Prompt.of(text, corpus);
    int limit = learning == null ? LONGEST : liveLimit(learning.shape().parameterCount());
    List<Prompt.Symbol> known = prompt.symbols().stream().filter(Prompt.Symbol::isKnown).toList();
    List<Prompt.Symbol> read = known.stream().limit(limit).toList();
    return new ProbeText(read, notice(prompt, known.size(), limit));
  }

  /** A text as it is typed in one line: ⏎ stands for a line break. */
  public static String typed(String text) {
    return text.replace("\r\n", SHOWN_BREAK).replace("\n", SHOWN_BREAK);
  }

  private static int liveLimit(long products) {
    return (int) Math.max(LONGEST_LIVE, Math.min(LONGEST, LIVE_PRODUCTS / products));
  }

  private static Notice notice(Prompt prompt, int known, int limit) {
    if (known == 0) {
      return Notice.of(prompt.symbols().isEmpty() ? "probeEmpty" : "probeUnknown");
    }
    if (!prompt.unknown().isEmpty()) {
      return Notice.of("probeSkipped", String.join(" ", prompt.unknown()));
    }
    if (known <= limit) {
      return null;
    }
    return limit == LONGEST ? Notice.of("probeCut", limit) : Notice.of("probeCutLive", limit);
  }
}
