package gatescope.workbench.gates;

import gatescope.explain.BrushedUnits;
import gatescope.explain.GateTrace;
import gatescope.explain.Guesses;
import gatescope.explain.RowOrder;
import gatescope.explain.Tracer;
import gatescope.i18n.NoticeException;
import gatescope.math.Kernels;
import gatescope.net.Forcing;
import gatescope.train.ParameterSnapshot;
import java.util.List;

/**
 * The answer to one request: traces, guesses and the order of the rows, made on a worker. What the
 * answer before it has already is taken over.
 *
 * @param pinned the trace to compare with, or null
 * @param brushed the units that follow the brush; empty without one
 * @param rows the unit of each row, those that follow the brush at the top
 * @param sortedAt the training step whose trace the order comes from
 */
record ScoreTake(
    ScoreRequest request,
    GateTrace trace,
    Guesses guesses,
    GateTrace pinned,
    List<Integer> brushed,
    List<Integer> rows,
    long sortedAt) {
  private static final int GUESSES = 5;

  /**
   * @param before the answer before this one, or null
   */
  static ScoreTake of(ScoreRequest request, ScoreTake before, Kernels kernels)
      throws NoticeException {
    ScoreTake old =
        before != null && before.request().read().equals(request.read()) ? before : null;
    ParameterSnapshot shown = request.shown();
    boolean same = old != null && old.request().isForcedAs(request);
    GateTrace trace = same ? old.trace() : trace(shown, request.forcing(), request, kernels);
    Guesses guesses = same ? old.guesses() : Guesses.of(trace, GUESSES);
    GateTrace pinned = pinned(request, old, kernels);
    int layer = Math.min(request.arrangement().layer(), trace.shape().layers() - 1);
    if (old != null && old.staysSorted(request)) {
      return new ScoreTake(
          request, trace, guesses, pinned, old.brushed(), old.rows(), old.sortedAt());
    }
    List<Integer> brushed = brushed(request.arrangement(), trace, layer);
    return new ScoreTake(
        request,
        trace,
        guesses,
        pinned,
        brushed,
        new BrushedUnits(brushed).first(sorted(request, trace, layer)),
        Math.max(1, shown.step()));
  }

  private static GateTrace trace(
      ParameterSnapshot moment, Forcing forcing, ScoreRequest request, Kernels kernels) {
    return Tracer.trace(moment.parameters(), request.ids(), forcing, kernels);
  }

  private static GateTrace pinned(ScoreRequest request, ScoreTake old, Kernels kernels) {
    if (request.pinned() == null) {
      return null;
    }
    boolean same = old != null && old.request().pinned() == request.pinned();
    return same ? old.pinned() : trace(request.pinned(), Forcing.NONE, request, kernels);
  }

  /**
   * Rows that jump cannot be followed: they are sorted again only for another arrangement, another
   * network or twice the training.
   */
  private boolean staysSorted(ScoreRequest next) {
    long step = next.shown().step();
    return next.arrangement().equals(request.arrangement())
        && next.shown().parameters().shape().equals(trace.shape())
        && step < 2 * sortedAt
        && 2 * step > sortedAt;
  }

  private static List<Integer> sorted(ScoreRequest request, GateTrace trace, int layer)
      throws NoticeException {
    RowOrder order = request.arrangement().order();
    boolean[] rule =
        order == RowOrder.AGREEMENT
            ? request.arrangement().rule().holds(request.symbols())
            : new boolean[trace.steps()];
    return order.of(trace, layer, rule);
  }

  private static List<Integer> brushed(
      ScoreRequest.Arrangement arrangement, GateTrace trace, int layer) {
    Brush brush = arrangement.brush() == null ? null : arrangement.brush().within(trace.steps());
    if (brush == null) {
      return List.of();
    }
    int wanted = trace.gate(arrangement.brushed());
    int memory = trace.gate(trace.gate("c") >= 0 ? "c" : "h");
    int gate = wanted >= 0 ? wanted : memory;
    return BrushedUnits.find(trace, layer, gate, brush.from(), brush.to(), arrangement.threshold())
        .units();
  }

  /** The layer on show, as far as the network has it. */
  int layer() {
    return Math.min(request.arrangement().layer(), trace.shape().layers() - 1);
  }
}
