package gatescope.store;

import gatescope.store.StoredTensor.Type;
import java.nio.ByteBuffer;

/**
 * The element types that can be read from a file. Half precision becomes single, which holds every
 * such number exactly.
 */
enum ElementType {
  F64(8, Type.F64),
  F32(4, Type.F32),
  F16(2, Type.F32),
  /** The upper half of an F32. */
  BF16(2, Type.F32),
  I64(8, Type.I64);

  private final int bytes;
  private final Type kept;

  ElementType(int bytes, Type kept) {
    this.bytes = bytes;
    this.kept = kept;
  }

  /** Of one element in the file. */
  int bytes() {
    return bytes;
  }

  /** What its elements become in memory. */
  Type kept() {
    return kept;
  }

  /** The next element of a type that becomes F32. */
  float nextFloat(ByteBuffer bytes) {
    return switch (this) {
      case F16 -> ofHalf(bytes.getShort());
      case BF16 -> Float.intBitsToFloat(bytes.getShort() << 16);
      default -> bytes.getFloat();
    };
  }

  /** IEEE 754 binary16: a sign, five bits of exponent with bias 15, ten of significand. */
  private static float ofHalf(short half) {
    int sign = (half & 0x8000) << 16;
    int exponent = half >> 10 & 0x1F;
    int significand = half & 0x3FF;
    if (exponent == 0x1F) {
      return Float.intBitsToFloat(sign | 0x7F800000 | significand << 13);
    }
    float magnitude =
        exponent == 0
            ? significand * 0x1p-24f
            : Float.intBitsToFloat(exponent + 112 << 23 | significand << 13);
    return sign == 0 ? magnitude : -magnitude;
  }
}
