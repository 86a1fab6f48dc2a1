package gatescope.math;

import org.ejml.data.FMatrixRMaj;

/**
 * Steps of optimisers on the elements [from, to) of a weight matrix, in PyTorch's order of
 * operations. Plain loops, so that every provider gives the same bits; shapes are checked first,
 * nothing is allocated, and threads may share a matrix by its elements.
 *
 * <p>{@code scale} is a factor on the gradient before anything else, for clipping by global norm.
 */
public final class Updates {
  private Updates() {}

  /** Gradient descent: w −= rate · g. */
  public static void descend(
      FMatrixRMaj w, FMatrixRMaj gradient, int from, int to, float scale, float rate) {
    Shapes.elements("w", w, from, to);
    Shapes.elements("gradient", gradient, from, to);
    descend(w.data, gradient.data, from, to, scale, rate);
  }

  private static void descend(
      float[] w, float[] gradient, int from, int to, float scale, float rate) {
    for (int j = from; j < to; j++) {
      w[j] -= rate * (gradient[j] * scale);
    }
  }

  /** Gradient descent with momentum: m = decay · m + g, w −= rate · m. */
  public static void momentum(
      FMatrixRMaj w,
      FMatrixRMaj gradient,
      FMatrixRMaj m,
      int from,
      int to,
      float scale,
      float decay,
      float rate) {
    Shapes.elements("w", w, from, to);
    Shapes.elements("gradient", gradient, from, to);
    Shapes.elements("m", m, from, to);
    momentum(w.data, gradient.data, m.data, from, to, scale, decay, rate);
  }

  private static void momentum(
      float[] w,
      float[] gradient,
      float[] m,
      int from,
      int to,
      float scale,
      float decay,
      float rate) {
    for (int j = from; j < to; j++) {
      float velocity = decay * m[j] + gradient[j] * scale;
      m[j] = velocity;
      w[j] -= rate * velocity;
    }
  }

  /** RMSprop: v = decay · v + (1 − decay) · g², w −= rate · g / (√v + ε). */
  public static void rmsProp(
      FMatrixRMaj w,
      FMatrixRMaj gradient,
      FMatrixRMaj v,
      int from,
      int to,
      float scale,
      float decay,
      float rate,
      float epsilon) {
    Shapes.elements("w", w, from, to);
    Shapes.elements("gradient", gradient, from, to);
    Shapes.elements("v", v, from, to);
    rmsProp(w.data, gradient.data, v.data, from, to, scale, decay, rate, epsilon);
  }

  private static void rmsProp(
      float[] w,
      float[] gradient,
      float[] v,
      int from,
      int to,
      float scale,
      float decay,
      float rate,
      float epsilon) {
    float rest = 1f - decay;
    for (int j = from; j < to; j++) {
      float g = gradient[j] * scale;
      float square = decay * v[j] + rest * g * g;
      v[j] = square;
      w[j] -= rate * g / ((float) Math.sqrt(square) + epsilon);
    }
  }

  /**
   * Adam: m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g², w −= rate · m / (√v / rootCorrection + ε)
   * (Kingma and Ba 2015, algorithm 1).
   *
   * @param rate learning rate / (1 − β₁ᵗ)
   * @param rootCorrection √(1 − β₂ᵗ)
   */
  public static void adam(
      FMatrixRMaj w,
      FMatrixRMaj gradient,
      FMatrixRMaj m,
      FMatrixRMaj v,
      int from,
      int to,
      float scale,
      float beta1,
      float beta2,
      float rate,
      float rootCorrection,
      float epsilon) {
    Shapes.elements("w", w, from, to);
    Shapes.elements("gradient", gradient, from, to);
    Shapes.elements("m", m, from, to);
    Shapes.elements("v", v, from, to);
    adam(
        w.data,
        gradient.data,
        m.data,
        v.data,
        from,
        to,
        scale,
        beta1,
        beta2,
        rate,
        rootCorrection,
        epsilon);
  }

  private static void adam(
      float[] w,
      float[] gradient,
      float[] m,
      float[] v,
      int from,
      int to,
      float scale,
      float beta1,
      float beta2,
      float rate,
      float rootCorrection,
      float epsilon) {
    float rest1 = 1f - beta1;
    float rest2 = 1f - beta2;
    for (int j = from; j < to; j++) {
      float g = gradient[j] * scale;
      float first = beta1 * m[j] + rest1 * g;
      float second = beta2 * v[j] + rest2 * g * g;
      m[j] = first;
      v[j] = second;
      w[j] -= rate * first / ((float) Math.sqrt(second) / rootCorrection + epsilon);
    }
  }

  /** w = factor · w: decoupled weight decay. */
  public static void shrink(FMatrixRMaj w, int from, int to, float factor) {
    Shapes.elements("w", w, from, to);
    for (int j = from; j < to; j++) {
      w.data[j] *= factor;
    }
  }

  /** g = min(max(g, −limit), limit); NaN stays NaN. */
  public static void clamp(FMatrixRMaj gradient, int from, int to, float limit) {
    Shapes.elements("gradient", gradient, from, to);
    clamp(gradient.data, from, to, limit);
  }

  private static void clamp(float[] x, int from, int to, float limit) {
    for (int j = from; j < to; j++) {
      x[j] = Math.min(Math.max(x[j], -limit), limit);
    }
  }
}
