package gatescope.net;

import gatescope.net.ReferenceCell.Step;
import gatescope.net.ReferenceCell.StepGradient;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The whole network in double precision and plain loops, one lane after the other. It shares the
 * names of the weights with {@link Parameters} and no code with anything.
 */
final class ReferenceNetwork {
  /** What goes in; c0 is unused by cells without memory, masks are 1 without dropout. */
  static final class Problem {
    int[][] inputs; // B × T
    int[][] targets; // B × T, negative for none
    double[][][] h0; // L × B × H
    double[][][] c0; // L × B × H
    double[][][][] masks; // L × B × T × H, on the output of a layer
  }

  final Map<String, double[][]> weights = new LinkedHashMap<>();
  final Map<String, double[][]> gradients = new LinkedHashMap<>();
  private final NetworkShape shape;
  private final ReferenceCell cell;
  private int targetCount;

  ReferenceNetwork(Parameters parameters) {
    shape = parameters.shape();
    cell = new ReferenceCell(shape.cell(), shape.hidden());
    for (Parameters.Tensor tensor : parameters.tensors()) {
      double[][] rows = new double[tensor.matrix().numRows][tensor.matrix().numCols];
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          rows[r][c] = tensor.matrix().get(r, c);
        }
      }
      weights.put(tensor.name(), rows);
      gradients.put(tensor.name(), new double[rows.length][rows[0].length]);
    }
  }

  /** The mean loss over the targets in nats; adds up {@link #gradients} if wished. */
  double loss(Problem problem, boolean backward) {
    targetCount = 0;
    for (int[] lane : problem.targets) {
      for (int target : lane) {
        targetCount += target < 0 ? 0 : 1;
      }
    }
    double sum = 0;
    for (int lane = 0; lane < problem.inputs.length; lane++) {
      Step[][] steps = forward(problem, lane);
      double[][] dTop = new double[problem.inputs[lane].length][shape.hidden()];
      for (int t = 0; t < problem.inputs[lane].length; t++) {
        sum += output(steps[shape.layers() - 1][t].h, problem.targets[lane][t], dTop[t], backward);
      }
      if (backward) {
        backward(problem, lane, steps, dTop);
      }
    }
    return sum / targetCount;
  }

  double[] logits(Problem problem, int lane, int t) {
    return logits(forward(problem, lane)[shape.layers() - 1][t].h);
  }

  private double[] logits(double[] h) {
    double[] logits = weights.get("outputBias")[0].clone();
    addProduct(h, weights.get("output"), logits);
    return logits;
  }

  private Step[][] forward(Problem problem, int lane) {
    int time = problem.inputs[lane].length;
    Step[][] steps = new Step[shape.layers()][time];
    for (int layer = 0; layer < shape.layers(); layer++) {
      String name = "layer" + layer + ".";
      double[] h = problem.h0[layer][lane];
      double[] c = problem.c0[layer][lane];
      for (int t = 0; t < time; t++) {
        Step step = new Step();
        steps[layer][t] = step;
        step.x =
            layer == 0
                ? symbol(problem.inputs[lane][t])
                : times(steps[layer - 1][t].h, problem.masks[layer - 1][lane][t]);
        step.hBefore = h;
        step.cBefore = c;
        double[] input = weights.get(name + "inputBias")[0].clone();
        double[] recurrent = weights.get(name + "recurrentBias")[0].clone();
        addProduct(step.x, weights.get(name + "input"), input);
        addProduct(h, weights.get(name + "recurrent"), recurrent);
        cell.forward(step, input, recurrent);
        h = step.h;
        c = step.c;
      }
    }
    return steps;
  }

  private double[] symbol(int id) {
    if (!shape.oneHot()) {
      return weights.get("embedding")[id];
    }
    double[] x = new double[shape.vocabulary()];
    x[id] = 1;
    return x;
  }

  /** −log softmax of one row; its gradient flows to the output weights and dh. */
  private double output(double[] h, int target, double[] dh, boolean backward) {
    if (target < 0) {
      return 0;
    }
    double[] logits = logits(h);
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit);
    }
    if (backward) {
      double[] d = new double[logits.length];
      for (int v = 0; v < d.length; v++) {
        d[v] = (Math.exp(logits[v]) / sum - (v == target ? 1 : 0)) / targetCount;
      }
      addOuter(h, d, gradients.get("output"));
      add(d, gradients.get("outputBias")[0]);
      addProductTransposed(d, weights.get("output"), dh);
    }
    return Math.log(sum) - logits[target];
  }

  private void backward(Problem problem, int lane, Step[][] steps, double[][] dTop) {
    double[][] dOut = dTop;
    for (int layer = shape.layers() - 1; layer >= 0; layer--) {
      String name = "layer" + layer + ".";
      double[][] dBelow = new double[dOut.length][];
      double[] dh = new double[shape.hidden()];
      double[] dc = new double[shape.hidden()];
      for (int t = dOut.length - 1; t >= 0; t--) {
        Step step = steps[layer][t];
        add(dOut[t], dh);
        StepGradient d = cell.backward(step, dh, dc);
        addOuter(step.x, d.input, gradients.get(name + "input"));
        addOuter(step.hBefore, d.recurrent, gradients.get(name + "recurrent"));
        add(d.input, gradients.get(name + "inputBias")[0]);
        add(d.recurrent, gradients.get(name + "recurrentBias")[0]);
        dh = d.hBefore;
        dc = d.cBefore;
        addProductTransposed(d.recurrent, weights.get(name + "recurrent"), dh);
        double[] dx = new double[step.x.length];
        addProductTransposed(d.input, weights.get(name + "input"), dx);
        if (layer > 0) {
          dBelow[t] = times(dx, problem.masks[layer - 1][lane][t]);
        } else if (!shape.oneHot()) {
          add(dx, gradients.get("embedding")[problem.inputs[lane][t]]);
        }
      }
      dOut = dBelow;
    }
  }

  private static void addProduct(double[] x, double[][] w, double[] out) {
    for (int k = 0; k < x.length; k++) {
      for (int j = 0; j < out.length; j++) {
        out[j] += x[k] * w[k][j];
      }
    }
  }

  private static void addProductTransposed(double[] dy, double[][] w, double[] dx) {
    for (int k = 0; k < dx.length; k++) {
      for (int j = 0; j < dy.length; j++) {
        dx[k] += w[k][j] * dy[j];
      }
    }
  }

  private static void addOuter(double[] x, double[] dy, double[][] dw) {
    for (int k = 0; k < x.length; k++) {
      for (int j = 0; j < dy.length; j++) {
        dw[k][j] += x[k] * dy[j];
      }
    }
  }

  private static void add(double[] x, double[] out) {
    for (int j = 0; j < x.length; j++) {
      out[j] += x[j];
    }
  }

  private static double[] times(double[] x, double[] y) {
    double[] out = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      out[j] = x[j] * y[j];
    }
    return out;
  }
}
