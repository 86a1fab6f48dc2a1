package gatescope.sample;

import gatescope.net.State;
import java.util.List;

/**
 * A few drawn symbols in a row and the states from which they can be drawn again. Written by one
 * text until it is full, never after: then texts share it.
 */
final class Block {
  /** At most so many forward passes bring any state of a text back. */
  static final int SIZE = 16;

  private final List<State> states; // before reading the symbol that stands before this block
  private final int[] ids = new int[SIZE];
  private final float[] surprises = new float[SIZE];
  private final float[] chances = new float[SIZE];
  private final int[] places = new int[SIZE];
  private final float[] leans = new float[SIZE];
  private int size;

  Block(List<State> states) {
    this.states = states;
  }

  /** The same states and the first {@code count} symbols. */
  Block first(int count) {
    Block copy = new Block(states);
    for (int k = 0; k < count; k++) {
      copy.add(get(k));
    }
    return copy;
  }

  void add(Drawn drawn) {
    ids[size] = drawn.id();
    surprises[size] = drawn.surprise();
    chances[size] = drawn.chance();
    places[size] = drawn.place();
    leans[size] = drawn.lean();
    size++;
  }

  List<State> states() {
    return states;
  }

  int size() {
    return size;
  }

  int id(int k) {
    return ids[k];
  }

  Drawn get(int k) {
    return new Drawn(ids[k], surprises[k], chances[k], places[k], leans[k]);
  }
}
