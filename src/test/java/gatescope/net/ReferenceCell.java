package gatescope.net;

/**
 * One step of one lane of one layer in double precision, written for the reader and not for speed;
 * the second opinion on {@link Cell} and its kernels.
 */
final class ReferenceCell {
  private final CellKind kind;
  private final int hidden;

  /** What a step saw and did; the arrays before the step belong to the step before. */
  static final class Step {
    double[] x;
    double[] hBefore;
    double[] cBefore;
    double[] gates; // G·H, activated
    double[] q; // H, the GRU's recurrent part of n
    double[] c;
    double[] h;
  }

  /** Gradients of one step. */
  static final class StepGradient {
    double[] input; // G·H, with respect to W x + b
    double[] recurrent; // G·H, with respect to U h + b′
    double[] hBefore; // H, without the part through U
    double[] cBefore; // H
  }

  ReferenceCell(CellKind kind, int hidden) {
    this.kind = kind;
    this.hidden = hidden;
  }

  int blocks() {
    return switch (kind) {
      case LSTM -> 4;
      case COUPLED, GRU -> 3;
      case RNN -> 1;
    };
  }

  /** Fills gates, q, c and h from W x + b and U h + b′. */
  void forward(Step step, double[] input, double[] recurrent) {
    step.gates = new double[blocks() * hidden];
    step.q = new double[hidden];
    step.c = new double[hidden];
    step.h = new double[hidden];
    for (int u = 0; u < hidden; u++) {
      double[] a = new double[blocks()]; // pre-activations, but for the GRU's n
      for (int k = 0; k < blocks(); k++) {
        a[k] = input[k * hidden + u] + recurrent[k * hidden + u];
      }
      switch (kind) {
        case LSTM -> {
          double i = set(step, 0, u, sigmoid(a[0]));
          double f = set(step, 1, u, sigmoid(a[1]));
          double g = set(step, 2, u, Math.tanh(a[2]));
          double o = set(step, 3, u, sigmoid(a[3]));
          step.c[u] = f * step.cBefore[u] + i * g;
          step.h[u] = o * Math.tanh(step.c[u]);
        }
        case COUPLED -> {
          double f = set(step, 0, u, sigmoid(a[0]));
          double g = set(step, 1, u, Math.tanh(a[1]));
          double o = set(step, 2, u, sigmoid(a[2]));
          step.c[u] = f * step.cBefore[u] + (1 - f) * g;
          step.h[u] = o * Math.tanh(step.c[u]);
        }
        case GRU -> {
          double r = set(step, 0, u, sigmoid(a[0]));
          double z = set(step, 1, u, sigmoid(a[1]));
          step.q[u] = recurrent[2 * hidden + u];
          double n = set(step, 2, u, Math.tanh(input[2 * hidden + u] + r * step.q[u]));
          step.h[u] = (1 - z) * n + z * step.hBefore[u];
        }
        case RNN -> step.h[u] = set(step, 0, u, Math.tanh(a[0]));
      }
    }
  }

  /** Undoes {@link #forward} for given gradients with respect to h and c. */
  StepGradient backward(Step step, double[] dh, double[] dc) {
    StepGradient d = new StepGradient();
    d.input = new double[blocks() * hidden];
    d.recurrent = new double[blocks() * hidden];
    d.hBefore = new double[hidden];
    d.cBefore = new double[hidden];
    for (int u = 0; u < hidden; u++) {
      double tc = Math.tanh(step.c[u]);
      switch (kind) {
        case LSTM -> {
          double i = get(step, 0, u);
          double f = get(step, 1, u);
          double g = get(step, 2, u);
          double o = get(step, 3, u);
          double total = dc[u] + dh[u] * o * (1 - tc * tc);
          both(d, 0, u, total * g * i * (1 - i));
          both(d, 1, u, total * step.cBefore[u] * f * (1 - f));
          both(d, 2, u, total * i * (1 - g * g));
          both(d, 3, u, dh[u] * tc * o * (1 - o));
          d.cBefore[u] = total * f;
        }
        case COUPLED -> {
          double f = get(step, 0, u);
          double g = get(step, 1, u);
          double o = get(step, 2, u);
          double total = dc[u] + dh[u] * o * (1 - tc * tc);
          both(d, 0, u, total * (step.cBefore[u] - g) * f * (1 - f));
          both(d, 1, u, total * (1 - f) * (1 - g * g));
          both(d, 2, u, dh[u] * tc * o * (1 - o));
          d.cBefore[u] = total * f;
        }
        case GRU -> {
          double r = get(step, 0, u);
          double z = get(step, 1, u);
          double n = get(step, 2, u);
          double dn = dh[u] * (1 - z) * (1 - n * n);
          both(d, 0, u, dn * step.q[u] * r * (1 - r));
          both(d, 1, u, dh[u] * (step.hBefore[u] - n) * z * (1 - z));
          d.input[2 * hidden + u] = dn;
          d.recurrent[2 * hidden + u] = dn * r;
          d.hBefore[u] = dh[u] * z;
        }
        case RNN -> both(d, 0, u, dh[u] * (1 - step.h[u] * step.h[u]));
      }
    }
    return d;
  }

  private void both(StepGradient d, int block, int unit, double value) {
    d.input[block * hidden + unit] = value;
    d.recurrent[block * hidden + unit] = value;
  }

  private double set(Step step, int block, int unit, double value) {
    step.gates[block * hidden + unit] = value;
    return value;
  }

  private double get(Step step, int block, int unit) {
    return step.gates[block * hidden + unit];
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
