package gatescope.math;

/**
 * The hot arithmetic on plain row-major arrays, after {@link Kernels} has checked every shape.
 *
 * <p>The suffix {@code At} is an offset into an array in floats. Implementations are stateless,
 * keep no reference to an array, allocate nothing once warm, and may run on any thread; two threads
 * may write to disjoint rows of one array. NaN in gives NaN out: a diverged run must be seen.
 */
interface KernelProvider {
  /** A short name for the status bar, such as "SIMD 512 bit". */
  String name();

  /**
   * C += A·B, each element summed over k in ascending order, starting from the C that was there.
   *
   * @param a m×k, contiguous from aAt
   * @param b k×n, contiguous from 0
   * @param c m×n, contiguous from cAt
   */
  void product(float[] a, int aAt, float[] b, float[] c, int cAt, int m, int k, int n);

  /** Floats that {@link #pack} needs for a k×n matrix. */
  int packedLength(int k, int n);

  /** Copies rows [row, row + rows) of B, k×n, into the order that suits {@link #packedProduct}. */
  void pack(float[] b, float[] packed, int k, int n, int row, int rows);

  /** {@link #pack} for columns [row, row + rows) of B = Aᵀ, from these rows of A, n×k. */
  void packTransposed(float[] a, float[] packed, int k, int n, int row, int rows);

  /** {@link #product}, bit by bit, with a packed B. */
  void packedProduct(float[] a, int aAt, float[] packed, float[] c, int cAt, int m, int k, int n);

  /**
   * Rows [row, row + m) of C += Aᵀ·B, each element summed over k in ascending order.
   *
   * @param a k×aCols, contiguous from aAt; its columns [row, row + m) are used
   * @param b k×n, contiguous from bAt
   * @param c aCols×n, contiguous from 0
   */
  void productTransA(
      float[] a, int aAt, int aCols, float[] b, int bAt, float[] c, int row, int m, int k, int n);

  /**
   * out += each of {@code rows} runs of {@code length} floats, one every {@code stride}, in order.
   */
  void addRows(float[] x, int xAt, int stride, int rows, float[] out, int outAt, int length);

  /** out += x on {@code length} floats. */
  void add(float[] x, int xAt, float[] out, int outAt, int length);

  /**
   * x = σ(x) on {@code rows} runs of {@code cols} floats, a run every {@code stride} floats from
   * at.
   */
  void sigmoid(float[] x, int at, int stride, int rows, int cols);

  /** x = tanh(x) on the same kind of block as {@link #sigmoid}. */
  void tanh(float[] x, int at, int stride, int rows, int cols);

  /**
   * The LSTM's state after its gates: c = f ∘ cPrev + i ∘ g, tc = tanh(c), h = o ∘ tc.
   *
   * @param gates rows×4·hidden, activated, columns i, f, g, o, from gatesAt
   * @param c rows×hidden from cAt; the previous state stands in the same array at cPrevAt
   * @param tanhC rows×hidden from tcAt
   * @param h rows×hidden from hAt
   */
  void lstmState(
      float[] gates,
      int gatesAt,
      float[] c,
      int cPrevAt,
      int cAt,
      float[] tanhC,
      int tcAt,
      float[] h,
      int hAt,
      int rows,
      int hidden);

  /**
   * Undoes {@link #lstmState} and the activations before it. Reads dh (gradient with respect to h)
   * and dc (with respect to c, from the step after) and writes the gradient with respect to the
   * four pre-activations into dGates and that with respect to cPrev into dc:
   *
   * <pre>
   * dc' = dc + dh ∘ o ∘ (1 − tc²)
   * di = dc' ∘ g ∘ i ∘ (1 − i)     df = dc' ∘ cPrev ∘ f ∘ (1 − f)
   * dg = dc' ∘ i ∘ (1 − g²)         do = dh ∘ tc ∘ o ∘ (1 − o)      dcPrev = dc' ∘ f
   * </pre>
   */
  void lstmStateBackward(
      float[] gates,
      int gatesAt,
      float[] c,
      int cPrevAt,
      float[] tanhC,
      int tcAt,
      float[] dh,
      int dhAt,
      float[] dc,
      int dcAt,
      float[] dGates,
      int dGatesAt,
      int rows,
      int hidden);

  /**
   * Turns rows of logits into softmax probabilities in place, the maximum subtracted first. The sum
   * of a row runs in sixteen interleaved lanes (element j into lane j mod 16) that are then folded
   * in halves: 8, 4, 2, 1.
   *
   * @param x rows×cols, contiguous from at
   */
  void softmax(float[] x, int at, int rows, int cols);

  /**
   * Σ x² of {@code length} floats from at, by fused multiply-add in the lanes of {@link #softmax}.
   */
  float sumOfSquares(float[] x, int at, int length);
}
