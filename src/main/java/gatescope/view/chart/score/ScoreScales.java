package gatescope.view.chart.score;

import gatescope.view.chart.Ink;
import gatescope.view.chart.Palette;
import gatescope.workbench.gates.Stave;
import java.util.HashMap;
import java.util.Map;

/** The colour scale of each stave, made once per palette and theme. */
final class ScoreScales {
  private final GateScore score;
  private final Map<String, ColourScale> scales = new HashMap<>();

  ScoreScales(GateScore score) {
    this.score = score;
  }

  /** Forgets the colours of an earlier palette or theme. */
  void clear() {
    scales.clear();
  }

  /** The scale of a stave; staves that look alike have the very same one. */
  ColourScale of(Stave stave) {
    boolean own = score.getPalette() == Palette.GATES && stave.domain() == Stave.Domain.UNIT;
    String key = own ? stave.key() : stave.domain().name();
    return scales.computeIfAbsent(key, any -> newScale(stave));
  }

  private ColourScale newScale(Stave stave) {
    Stave.Domain domain = stave.domain();
    return switch (score.getPalette()) {
      case CIVIDIS -> ColourScale.cividis(domain);
      case GREY -> ColourScale.ramp(domain, score.ink(Ink.CLOSED), score.ink(Ink.TEXT));
      case GATES ->
          domain == Stave.Domain.UNIT
              ? ColourScale.ramp(domain, score.ink(Ink.CLOSED), score.ink(Ink.ofGate(stave.key())))
              : ColourScale.signed(
                  domain,
                  score.ink(Ink.SIGNED_LOW),
                  score.ink(Ink.SIGNED_ZERO),
                  score.ink(Ink.SIGNED_HIGH));
    };
  }
}
