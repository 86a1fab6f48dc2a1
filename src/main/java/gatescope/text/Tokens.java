package gatescope.text;

/**
 * An immutable sequence of symbol ids, one, two or four bytes each as their number requires. Any
 * thread.
 */
public final class Tokens {
  private final byte[] bytes;
  private final char[] chars;
  private final int[] ints;
  private final int size;

  private Tokens(byte[] bytes, char[] chars, int[] ints, int size) {
    this.bytes = bytes;
    this.chars = chars;
    this.ints = ints;
    this.size = size;
  }

  /** Collects {@code size} ids below {@code vocabulary}. */
  public static final class Builder {
    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;
    private final int size;
    private int filled;

    public Builder(int size, int vocabulary) {
      this.size = size;
      bytes = vocabulary <= 1 << 8 ? new byte[size] : null;
      chars = bytes == null && vocabulary <= 1 << 16 ? new char[size] : null;
      ints = bytes == null && chars == null ? new int[size] : null;
    }

    public void add(int id) {
      if (bytes != null) {
        bytes[filled++] = (byte) id;
      } else if (chars != null) {
        chars[filled++] = (char) id;
      } else {
        ints[filled++] = id;
      }
    }

    /** Sets an id at a place; several threads may do so, each at places of its own. */
    void set(int index, int id) {
      if (bytes != null) {
        bytes[index] = (byte) id;
      } else if (chars != null) {
        chars[index] = (char) id;
      } else {
        ints[index] = id;
      }
    }

    /** The ids added so far; the builder must not be used again. */
    public Tokens build() {
      return new Tokens(bytes, chars, ints, filled);
    }

    /** All ids, each of them set by its place; the builder must not be used again. */
    Tokens buildFull() {
      filled = size;
      return build();
    }
  }

  public int size() {
    return size;
  }

  public int get(int index) {
    if (bytes != null) {
      return bytes[index] & 0xFF;
    }
    return chars != null ? chars[index] : ints[index];
  }
}
