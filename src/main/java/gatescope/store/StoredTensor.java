package gatescope.store;

import java.util.List;

/**
 * A named block of numbers of any rank, in row-major order. Immutable by agreement: whoever hands
 * one out writes its array no more.
 */
public final class StoredTensor {
  /** The element types that are read and written; others are refused by name. */
  public enum Type {
    F32(4),
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
  private final float[] floats;
  private final long[] longs;

  private StoredTensor(String name, List<Integer> shape, float[] floats, long[] longs) {
    this.name = name;
    this.shape = List.copyOf(shape);
    this.floats = floats;
    this.longs = longs;
    int length = floats != null ? floats.length : longs.length;
    if (elements(this.shape) != length) {
      throw new IllegalArgumentException(
          name + " is " + shape + " but has " + length + " elements");
    }
  }

  public static StoredTensor of(String name, List<Integer> shape, float[] values) {
    return new StoredTensor(name, shape, values, null);
  }

  public static StoredTensor of(String name, List<Integer> shape, long[] values) {
    return new StoredTensor(name, shape, null, values);
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
    return floats != null ? Type.F32 : Type.I64;
  }

  public int elements() {
    return elements(shape);
  }

  /** The elements of an F32 tensor. */
  public float[] floats() {
    if (floats == null) {
      throw new IllegalStateException(name + " is " + type());
    }
    return floats;
  }

  /** The elements of an I64 tensor. */
  public long[] longs() {
    if (longs == null) {
      throw new IllegalStateException(name + " is " + type());
    }
    return longs;
  }
}
