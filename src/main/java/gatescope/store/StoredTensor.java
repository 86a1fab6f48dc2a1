package gatescope.store;

import java.util.List;

/**
 * A named block of numbers of any rank, in row-major order. Immutable by agreement: whoever hands
 * one out writes its array no more.
 */
public final class StoredTensor {
  /** The element types that are kept in memory and written. */
  public enum Type {
    F32(4),
    F64(8),
    I64(8);

    private final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }

    /** Of one element. */
    public int bytes() {
      return bytes;
    }
  }

  private final String name;
  private final List<Integer> shape;
  private final Type type;
  private final Object values; // float[], double[] or long[]

  private StoredTensor(String name, List<Integer> shape, Type type, Object values, int length) {
    this.name = name;
    this.shape = List.copyOf(shape);
    this.type = type;
    this.values = values;
    if (elements(this.shape) != length) {
      throw new IllegalArgumentException(
          name + " is " + shape + " but has " + length + " elements");
    }
  }

  public static StoredTensor of(String name, List<Integer> shape, float[] values) {
    return new StoredTensor(name, shape, Type.F32, values, values.length);
  }

  public static StoredTensor of(String name, List<Integer> shape, double[] values) {
    return new StoredTensor(name, shape, Type.F64, values, values.length);
  }

  public static StoredTensor of(String name, List<Integer> shape, long[] values) {
    return new StoredTensor(name, shape, Type.I64, values, values.length);
  }

  /** How many elements a shape has; 1 for the empty shape. */
  static int elements(List<Integer> shape) {
    int product = 1;
    for (int size : shape) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }

  public String name() {
    return name;
  }

  public List<Integer> shape() {
    return shape;
  }

  public Type type() {
    return type;
  }

  public int elements() {
    return elements(shape);
  }

  /** The same numbers under another name. */
  StoredTensor named(String other) {
    return new StoredTensor(other, shape, type, values, elements());
  }

  /** The same numbers rounded to F32 under another name. */
  StoredTensor inFloats(String other) throws SafetensorsException {
    if (type == Type.I64) {
      throw new SafetensorsException(name + " has whole numbers");
    }
    if (type == Type.F32) {
      return named(other);
    }
    float[] rounded = new float[elements()];
    for (int k = 0; k < rounded.length; k++) {
      rounded[k] = (float) doubles()[k];
    }
    return of(other, shape, rounded);
  }

  /** The elements of an F32 tensor. */
  public float[] floats() {
    return (float[]) of(Type.F32);
  }

  /** The elements of an F64 tensor. */
  public double[] doubles() {
    return (double[]) of(Type.F64);
  }

  /** The elements of an I64 tensor. */
  public long[] longs() {
    return (long[]) of(Type.I64);
  }

  private Object of(Type wanted) {
    if (type != wanted) {
      throw new IllegalStateException(name + " is " + type);
    }
    return values;
  }
}
