package gatescope.train.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.net.Tape;
import gatescope.net.TapeView;
import gatescope.text.Tokens;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How a text is cut into batches, over random sizes. */
class BatchTest {
  private static final int ROUNDS = 300;

  @Test
  void aFittedBatchIsTheLargestThatFits() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < ROUNDS; round++) {
      BatchSize wanted = new BatchSize(1 + random.nextInt(70), 1 + random.nextInt(70));
      int symbols = 2 + random.nextInt(round % 2 == 0 ? 50 : 5000);
      BatchSize fitted = wanted.fittedTo(symbols);
      assertTrue(fitted.lanes() >= 1 && fitted.lanes() <= wanted.lanes());
      assertTrue(fitted.steps() >= 1 && fitted.steps() <= wanted.steps());
      assertTrue(fitted.symbols() <= symbols - 1);
      assertTrue(stream(symbols, fitted).batches() >= 1);
      if (fitted.lanes() < wanted.lanes()) {
        assertTrue((fitted.lanes() + 1) * fitted.steps() > symbols - 1);
      }
      if (fitted.steps() < wanted.steps()) {
        assertEquals(1, fitted.lanes());
        assertEquals(symbols - 1, fitted.steps());
      }
      if (wanted.symbols() <= symbols - 1) {
        assertEquals(wanted, fitted);
      }
    }
  }

  @Test
  void everyLaneIsReadInOrderAndNothingTwice() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < ROUNDS; round++) {
      int symbols = 2 + random.nextInt(500);
      BatchSize batch =
          new BatchSize(1 + random.nextInt(9), 1 + random.nextInt(40)).fittedTo(symbols);
      BatchStream stream = stream(symbols, batch);
      Tape tape = tape(batch);
      BitSet read = new BitSet();
      for (int b = 0; b < stream.batchesWithRest(); b++) {
        stream.next(tape);
        assertTrue(b >= stream.batches() || tape.targetCount() == batch.symbols());
        collect(tape, read);
      }
      int perLane = (symbols - 1) / batch.lanes();
      assertEquals(perLane * batch.lanes(), read.cardinality());
      assertEquals(perLane * batch.lanes(), read.length() - 1);
    }
  }

  /** The text is 0, 1, 2 …, so that a symbol is its own place. */
  private static void collect(Tape tape, BitSet read) {
    for (int lane = 0; lane < tape.lanes(); lane++) {
      for (int t = 0; t < tape.steps(); t++) {
        int target = TapeView.target(tape, t, lane);
        if (target != Tape.NO_TARGET) {
          assertEquals(TapeView.input(tape, t, lane) + 1, target);
          assertTrue(!read.get(target));
          read.set(target);
        }
      }
    }
  }

  @Test
  void theStateIsCarriedFromBatchToBatchAndClearedAtTheStart() {
    BatchSize batch = new BatchSize(2, 3);
    BatchStream stream = stream(50, batch);
    Tape tape = tape(batch);
    int last = tape.layer(0).h().data.length - 1;
    tape.layer(0).h().data[1] = 9;
    stream.next(tape);
    assertEquals(0, tape.layer(0).h().data[1]);
    tape.layer(0).h().data[last] = 7;
    stream.next(tape);
    assertEquals(7, tape.layer(0).h().data[3]);
    stream.begin(0);
    stream.next(tape);
    assertEquals(0, tape.layer(0).h().data[3]);
    assertEquals(0, TapeView.input(tape, 0, 0));
  }

  private static BatchStream stream(int symbols, BatchSize batch) {
    Tokens.Builder tokens = new Tokens.Builder(symbols, symbols);
    for (int k = 0; k < symbols; k++) {
      tokens.add(k);
    }
    return new BatchStream(tokens.build(), 0, symbols, batch);
  }

  private static Tape tape(BatchSize batch) {
    NetworkShape shape = new NetworkShape(CellKind.RNN, 3, 0, 2, 1);
    return new Tape(shape, batch.lanes(), batch.steps());
  }
}
