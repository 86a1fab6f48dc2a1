package gatescope.explain;

import gatescope.i18n.NoticeException;
import gatescope.net.CellKind;
import gatescope.net.Gate;
import gatescope.net.Initialiser;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.text.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import org.ejml.data.FMatrixRMaj;

/** Small networks, texts and traces for tests. */
final class Examples {
  static final int SYMBOLS = 9;

  private Examples() {}

  static NetworkShape shape(CellKind cell, int embedding, int layers) {
    return new NetworkShape(cell, SYMBOLS, embedding, 10, layers);
  }

  static Parameters parameters(NetworkShape shape) {
    return Initialiser.parameters(shape, 1, 2);
  }

  static List<Integer> text(int length, long seed) {
    return new SplittableRandom(seed).ints(length, 0, SYMBOLS).boxed().toList();
  }

  static Gate gate(CellKind cell, String symbol) {
    return cell.cell().gates().stream()
        .filter(gate -> gate.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  /** Lines of speech in which the ends of the alphabet are frequent. */
  static Corpus speech(int lines) {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      text.append("he said \"");
      for (int k = random.nextInt(3, 9); k > 0; k--) {
        text.append((char) ('a' + random.nextInt(5)));
      }
      text.append("\" to me\n");
    }
    try {
      return Corpus.ofCharacters("speech", text.toString());
    } catch (NoticeException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * An LSTM's trace with one layer in which every quantity is zero but for one.
   *
   * @param value of that quantity by unit and step
   */
  static GateTrace trace(
      int units, int steps, List<String> symbols, ToDoubleBiFunction<Integer, Integer> value) {
    NetworkShape shape = new NetworkShape(CellKind.LSTM, 2, 0, units, 1);
    List<float[]> values = new ArrayList<>();
    for (Gate gate : CellKind.LSTM.cell().gates()) {
      float[] all = new float[steps * units];
      for (int k = 0; k < all.length && symbols.contains(gate.symbol()); k++) {
        all[k] = (float) value.applyAsDouble(k % units, k / units);
      }
      values.add(all);
    }
    Integer[] ids = new Integer[steps];
    Arrays.fill(ids, 0);
    return new GateTrace(
        shape, List.of(ids), values, List.of(new float[steps * units]), new FMatrixRMaj(steps, 2));
  }
}
