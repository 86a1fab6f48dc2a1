package gatescope.sample;

import gatescope.math.Kernels;
import gatescope.net.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A text that a voice writes after a seed: it grows at its end and can be taken up again at any of
 * its symbols. Symbol k is drawn with roll k of the dice, in every branch, so a branch with the
 * same symbol goes on as the original did.
 *
 * <p>Every 16 symbols the states are kept; {@link #branch} restores the nearest and reads at most
 * 16 symbols. The last 65,536 symbols or a few more are kept, the ones before are forgotten. One
 * thread at a time; two texts may be used by two threads.
 */
public final class DrawnText {
  /** At least so many symbols can be returned to. */
  public static final int KEPT = 1 << 16;

  private static final int DROPPED_AT_ONCE = KEPT / 8;

  private final Voice voice;
  private final Dice dice;
  private final Kernels kernels;
  private final List<Block> blocks;
  private final Reader reader;
  private int beforeFirst; // the symbol before the first one that is kept
  private long first;
  private long end;

  private DrawnText(Voice voice, Dice dice, Kernels kernels, List<Block> blocks) {
    this.voice = voice;
    this.dice = dice;
    this.kernels = kernels;
    this.blocks = blocks;
    reader = new Reader(voice, kernels);
  }

  /** Reads the seed. */
  public static DrawnText begin(Opening opening, Kernels kernels) {
    List<Integer> seed = opening.seed();
    int last = seed.get(seed.size() - 1);
    DrawnText text = new DrawnText(opening.voice(), opening.dice(), kernels, new ArrayList<>());
    text.beforeFirst = last;
    seed.subList(0, seed.size() - 1).forEach(text.reader::read);
    text.blocks.add(new Block(text.reader.states()));
    text.reader.read(last);
    return text;
  }

  /** Draws the next symbols. */
  public List<Drawn> draw(int count, DrawRule rule) {
    return draw(count, rule, drawn -> false);
  }

  /** Draws the next symbols, until one of them is the last. */
  List<Drawn> draw(int count, DrawRule rule, Predicate<Drawn> isLast) {
    List<Drawn> symbols = new ArrayList<>(count);
    boolean done = false;
    for (int k = 0; k < count && !done; k++) {
      Drawn drawn = add(Drawn.of(reader.next(), rule, dice.roll(end)));
      symbols.add(drawn);
      done = isLast.test(drawn);
    }
    return symbols;
  }

  private Drawn add(Drawn drawn) {
    Drawn inked = voice.size() == 1 ? drawn : drawn.leaning(reader.lean(drawn.id()));
    Block block = blocks.get(blocks.size() - 1);
    block.add(inked);
    end++;
    if (block.size() == Block.SIZE) {
      blocks.add(new Block(reader.states()));
      forgetTheBeginning();
    }
    reader.read(inked.id());
    return inked;
  }

  private void forgetTheBeginning() {
    if (end - first >= KEPT + DROPPED_AT_ONCE) {
      int dropped = DROPPED_AT_ONCE / Block.SIZE;
      beforeFirst = blocks.get(dropped - 1).id(Block.SIZE - 1);
      blocks.subList(0, dropped).clear();
      first += DROPPED_AT_ONCE;
    }
  }

  /**
   * Another text that is the same up to symbol {@code at} and has {@code id} there.
   *
   * @param rule gives the chance that is noted for the chosen symbol
   */
  public DrawnText branch(long at, int id, DrawRule rule) {
    int block = blockOf(at);
    int inBlock = (int) (at - first) % Block.SIZE;
    List<Block> shared = new ArrayList<>(blocks.subList(0, block));
    shared.add(blocks.get(block).first(inBlock));
    DrawnText branch = new DrawnText(voice, dice, kernels, shared);
    branch.beforeFirst = beforeFirst;
    branch.first = first;
    branch.end = at;
    replay(branch.reader, at);
    branch.add(Drawn.chosen(branch.reader.next(), rule, id));
    return branch;
  }

  /** The logits that symbol {@code at} was or will be drawn from. */
  public Logits logits(long at) {
    return readerAt(at).next();
  }

  /** A reader that has read everything before symbol {@code at}. */
  public Reader readerAt(long at) {
    Reader copy = new Reader(voice, kernels);
    replay(copy, at);
    return copy;
  }

  private void replay(Reader copy, long at) {
    int block = blockOf(at);
    List<State> states = blocks.get(block).states();
    long start = first + (long) block * Block.SIZE;
    copy.setStates(states);
    copy.read(before(block));
    for (int k = 0; k < at - start; k++) {
      copy.read(blocks.get(block).id(k));
    }
  }

  /** The symbol that stands before a block. */
  private int before(int block) {
    return block > 0 ? blocks.get(block - 1).id(Block.SIZE - 1) : beforeFirst;
  }

  private int blockOf(long at) {
    if (at < first || at > end) {
      throw new IndexOutOfBoundsException(at + " is not in " + first + " to " + end);
    }
    return (int) ((at - first) / Block.SIZE);
  }

  /** The number of the first symbol that is kept; the first one drawn is 0. */
  public long first() {
    return first;
  }

  /** How many symbols were drawn. */
  public long length() {
    return end;
  }

  /** The last symbols, at most so many and no more than are kept. */
  public List<Drawn> kept(int most) {
    List<Drawn> symbols = new ArrayList<>();
    for (long at = Math.max(first, end - most); at < end; at++) {
      symbols.add(get(at));
    }
    return symbols;
  }

  /** A symbol that is kept. */
  public Drawn get(long at) {
    if (at == end) {
      throw new IndexOutOfBoundsException(at + " is not drawn yet");
    }
    return blocks.get(blockOf(at)).get((int) (at - first) % Block.SIZE);
  }
}
