package gatescope.sample;

import org.ejml.data.FMatrixRMaj;

/**
 * The logits of one step, kept so that any temperature can be tried without another forward pass.
 */
public final class Logits {
  private final float[] values; // V

  private Logits(float[] values) {
    this.values = values;
  }

  /** Copies a row of a matrix. */
  public static Logits ofRow(FMatrixRMaj matrix, int row) {
    float[] values = new float[matrix.numCols];
    System.arraycopy(matrix.data, row * matrix.numCols, values, 0, values.length);
    return new Logits(values);
  }

  /** Copies the given numbers. */
  public static Logits of(float... values) {
    return new Logits(values.clone());
  }

  /** (1 − weight)·first + weight·second, each product rounded once. */
  static Logits blend(Logits first, Logits second, double weight) {
    float[] values = new float[first.size()];
    for (int id = 0; id < values.length; id++) {
      values[id] = (float) ((1 - weight) * first.get(id) + weight * second.get(id));
    }
    return new Logits(values);
  }

  /** The same logits, but for a symbol that can never be drawn. */
  public Logits without(int id) {
    Logits others = of(values);
    others.values[id] = Float.NEGATIVE_INFINITY;
    return others;
  }

  /** V. */
  public int size() {
    return values.length;
  }

  /** How many symbols have a larger logit, or the same and a smaller id: 0 for the likeliest. */
  public int place(int id) {
    int place = 0;
    for (int other = 0; other < values.length; other++) {
      boolean before = values[other] == values[id] && other < id;
      place += before || values[other] > values[id] ? 1 : 0;
    }
    return place;
  }

  public float get(int id) {
    return values[id];
  }
}
