package gatescope.math;

/**
 * The elementary functions of the network, one number at a time.
 *
 * <p>Each is a fixed sequence of IEEE additions, products, quotients and fused multiply-adds, so
 * that a vector version that follows the same steps returns the same bits on every machine. The
 * exponential reduces its range by multiples of ln 2 in two parts (Cody and Waite) and evaluates
 * the Taylor polynomial of degree seven on |r| ≤ ln 2 / 2; its relative error is below 2e-7.
 */
final class ScalarMath {
  /** Beyond this e^x or its reciprocal would leave the normal range of float. */
  static final float EXP_MAX = 87.0f;

  static final float EXP_MIN = -87.0f;

  /** tanh is ±1 to the last bit of float from here on. */
  static final float TANH_MAX = 9.02f;

  static final float LOG2_E = 1.44269504088896341f;
  static final float LN2_HIGH = 0.693359375f;
  static final float LN2_LOW = -2.12194440e-4f;

  /**
   * Adding 1.5 · 2^23 rounds a float to the nearest integer and leaves it in the low mantissa bits.
   */
  static final float ROUNDING = 12582912.0f;

  static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);

  /** Taylor coefficients 1/7! … 1/2! of (e^r − 1 − r) / r². */
  static final float C7 = 1f / 5040;

  static final float C6 = 1f / 720;
  static final float C5 = 1f / 120;
  static final float C4 = 1f / 24;
  static final float C3 = 1f / 6;
  static final float C2 = 1f / 2;

  private ScalarMath() {}

  /** Returns e^x, with x clamped to [{@link #EXP_MIN}, {@link #EXP_MAX}]. */
  static float exp(float x) {
    float y = clamp(x, EXP_MIN, EXP_MAX);
    float shifted = Fma.of(y, LOG2_E, ROUNDING);
    float n = shifted - ROUNDING;
    float r = Fma.of(n, -LN2_LOW, Fma.of(n, -LN2_HIGH, y));
    float scale = powerOfTwo(shifted);
    return Fma.of(scale, expMinusOneReduced(r), scale);
  }

  /** Returns e^x − 1 without cancellation near zero, for |x| ≤ 2 · {@link #TANH_MAX}. */
  private static float expMinusOne(float x) {
    float shifted = Fma.of(x, LOG2_E, ROUNDING);
    float n = shifted - ROUNDING;
    float r = Fma.of(n, -LN2_LOW, Fma.of(n, -LN2_HIGH, x));
    float scale = powerOfTwo(shifted);
    return Fma.of(scale, expMinusOneReduced(r), scale - 1f);
  }

  /** σ(x) = 1 / (1 + e^−x). */
  static float sigmoid(float x) {
    return 1f / (1f + exp(-x));
  }

  /** tanh(x) = (e^2x − 1) / (e^2x + 1). */
  static float tanh(float x) {
    float y = clamp(x, -TANH_MAX, TANH_MAX);
    float e = expMinusOne(y + y);
    return e / (e + 2f);
  }

  /** Written as comparisons, all false for NaN, so that NaN stays NaN. */
  private static float clamp(float x, float min, float max) {
    float atLeast = x < min ? min : x;
    return atLeast > max ? max : atLeast;
  }

  /** e^r − 1 for |r| ≤ ln 2 / 2. */
  private static float expMinusOneReduced(float r) {
    float p = Fma.of(C7, r, C6);
    p = Fma.of(p, r, C5);
    p = Fma.of(p, r, C4);
    p = Fma.of(p, r, C3);
    p = Fma.of(p, r, C2);
    return Fma.of(p * r, r, r);
  }

  /** 2^n, with n still in the low mantissa bits of {@code shifted}. */
  private static float powerOfTwo(float shifted) {
    return Float.intBitsToFloat((Float.floatToRawIntBits(shifted) - ROUNDING_BITS + 127) << 23);
  }
}
