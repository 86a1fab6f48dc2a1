package gatescope.train.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.net.Tape;
import gatescope.net.TapeView;
import gatescope.text.Corpus;
import gatescope.train.Corpora;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How windows, lines and passages become batches. */
class SequenceStreamTest {
  private static final Corpus LINES = Corpora.lines(300, 1, 30);

  /** What a lane reads from one zero state to the next: its symbols, then its targets by place. */
  private record Sequence(List<Integer> inputs, TreeMap<Integer, Integer> targets) {
    String text(Corpus corpus) {
      StringBuilder text = new StringBuilder();
      inputs.forEach(id -> text.append(corpus.vocabulary().symbol(id)));
      text.append(corpus.vocabulary().symbol(targets.lastEntry().getValue()));
      return text.toString();
    }
  }

  @Test
  void aWindowPredictsTheSymbolAfterIt() {
    Corpus corpus = Corpora.random(500, 40);
    for (int stride : new int[] {1, 3, 7}) {
      Reading reading = new Reading(Objective.LAST_STEP, Sequences.STREAM, stride);
      List<Sequence> read = read(corpus, reading, new BatchSize(16, 9), 1, 0);
      List<String> texts = new ArrayList<>();
      for (Sequence window : read) {
        assertEquals(List.of(8), List.copyOf(window.targets().keySet()));
        texts.add(window.text(corpus));
      }
      List<String> expected = new ArrayList<>();
      for (int start = 0; start + 10 <= corpus.trainSize(); start += stride) {
        expected.add(corpus.text(start, start + 10));
      }
      assertEquals(expected.stream().sorted().toList(), texts.stream().sorted().toList());
      assertNotEquals(expected, texts, "not shuffled");
    }
  }

  @Test
  void everySymbolOfALineIsPredictedOnceFromItsOwnBeginning() {
    Reading reading = new Reading(Objective.EVERY_STEP, Sequences.LINES, 1);
    for (BatchSize batch : List.of(new BatchSize(8, 64), new BatchSize(5, 7))) {
      List<String> texts = new ArrayList<>();
      for (Sequence line : read(LINES, reading, batch, 1, 0)) {
        assertEquals(line.inputs().size(), line.targets().size());
        texts.add(line.text(LINES));
      }
      assertEquals(wholeLines().sorted().toList(), texts.stream().sorted().toList());
    }
  }

  /** The lines that end before the validation part, each with the break before and after it. */
  private static Stream<String> wholeLines() {
    String training = LINES.text(0, LINES.trainSize());
    String whole = training.substring(0, training.lastIndexOf('\n'));
    List<String> lines = whole.lines().filter(line -> !line.isEmpty()).toList();
    return Stream.concat(
        Stream.of(lines.get(0) + "\n"), lines.stream().skip(1).map(line -> "\n" + line + "\n"));
  }

  @Test
  void theLastSymbolOfALineIsPredictedFromAtMostSoManyBefore() {
    Reading reading = new Reading(Objective.LAST_STEP, Sequences.LINES, 1);
    List<String> texts = new ArrayList<>();
    for (Sequence line : read(LINES, reading, new BatchSize(8, 11), 1, 0)) {
      assertEquals(1, line.targets().size());
      assertEquals(line.inputs().size() - 1, line.targets().firstKey());
      texts.add(line.text(LINES));
    }
    List<String> expected =
        wholeLines()
            .map(line -> line.substring(0, line.length() - 1))
            .filter(line -> line.length() > 1)
            .map(line -> line.substring(Math.max(0, line.length() - 12)))
            .toList();
    assertEquals(expected.stream().sorted().toList(), texts.stream().sorted().toList());
  }

  @Test
  void aPassageEndsAtItsBlankLine() {
    Reading reading = new Reading(Objective.EVERY_STEP, Sequences.PASSAGES, 1);
    List<Sequence> read = read(LINES, reading, new BatchSize(4, 50), 1, 0);
    String training = LINES.text(0, LINES.trainSize());
    assertEquals(training.split("\n\n", -1).length - 1, read.size());
    for (Sequence passage : read) {
      String text = passage.text(LINES);
      assertTrue(text.endsWith("\n\n"), text);
      assertEquals(5, text.strip().lines().count());
    }
  }

  @ParameterizedTest
  @CsvSource({"LAST_STEP, STREAM", "EVERY_STEP, LINES", "LAST_STEP, LINES", "EVERY_STEP, PASSAGES"})
  void seedAndEpochAloneDecideTheOrder(Objective objective, Sequences sequences) {
    Reading reading = new Reading(objective, sequences, 2);
    BatchSize batch = new BatchSize(4, 12);
    List<Sequence> first = read(LINES, reading, batch, 1, 0);
    assertEquals(first, read(LINES, reading, batch, 1, 0));
    assertNotEquals(first, read(LINES, reading, batch, 1, 1));
    assertNotEquals(first, read(LINES, reading, batch, 2, 0));
    Batches stream = reading.batches(LINES, 0, LINES.trainSize(), batch, 1);
    List<Integer> straight = inputs(stream, 3, 0, stream.batches());
    int half = stream.batches() / 2;
    List<Integer> resumed = inputs(stream, 3, half, stream.batches());
    assertEquals(
        straight.subList(straight.size() - resumed.size(), straight.size()),
        resumed,
        "an epoch that is entered half-way");
  }

  private static List<Integer> inputs(Batches stream, int epoch, int from, int to) {
    Tape tape = tape(stream.size());
    List<Integer> inputs = new ArrayList<>();
    stream.begin(epoch, from);
    for (int batch = from; batch < to; batch++) {
      stream.next(tape);
      for (int t = 0; t < tape.steps(); t++) {
        for (int lane = 0; lane < tape.lanes(); lane++) {
          inputs.add(TapeView.input(tape, t, lane));
        }
      }
    }
    return inputs;
  }

  /** A text that cannot be cut, or only where the split is, is one sequence. */
  @Test
  void aStretchWithoutAWholeLineIsOneSequence() {
    Corpus corpus = Corpora.of("ab".repeat(100) + "\n" + "cd".repeat(5));
    Reading reading = new Reading(Objective.EVERY_STEP, Sequences.LINES, 1);
    Batches training = reading.batches(corpus, 0, corpus.trainSize(), new BatchSize(4, 1000), 1);
    assertEquals(new BatchSize(1, corpus.trainSize() - 1), training.size());
    assertEquals(1, training.batches());
  }

  /** All sequences of an epoch in the order of their batches; checks the counts on the way. */
  private static List<Sequence> read(
      Corpus corpus, Reading reading, BatchSize batch, long seed, int epoch) {
    Batches stream = reading.batches(corpus, 0, corpus.trainSize(), batch, seed);
    Tape tape = tape(stream.size());
    List<Sequence> sequences = new ArrayList<>();
    List<Sequence> open = new ArrayList<>();
    long symbols = 0;
    stream.begin(epoch);
    for (int b = 0; b < stream.batches(); b++) {
      Arrays.fill(tape.layer(0).h().data, 9);
      symbols += stream.next(tape);
      assertTrue(tape.targetCount() > 0, "nothing to learn from");
      if (tape.layer(0).h().data[0] == 0) {
        open.clear();
        for (int lane = 0; lane < tape.lanes(); lane++) {
          open.add(new Sequence(new ArrayList<>(), new TreeMap<>()));
        }
        sequences.addAll(open);
      }
      for (int lane = 0; lane < tape.lanes(); lane++) {
        add(tape, lane, open.get(lane));
      }
    }
    sequences.removeIf(sequence -> sequence.targets().isEmpty());
    for (Sequence sequence : sequences) { // what follows the last target fills up
      int length = sequence.targets().lastKey() + 1;
      sequence.inputs().subList(length, sequence.inputs().size()).clear();
    }
    assertEquals(stream.symbols(), symbols);
    assertEquals(symbols, sequences.stream().mapToInt(s -> s.inputs().size()).sum());
    return sequences;
  }

  private static void add(Tape tape, int lane, Sequence sequence) {
    for (int t = 0; t < tape.steps(); t++) {
      if (TapeView.target(tape, t, lane) != Tape.NO_TARGET) {
        sequence.targets().put(sequence.inputs().size(), TapeView.target(tape, t, lane));
      }
      sequence.inputs().add(TapeView.input(tape, t, lane));
    }
  }

  private static Tape tape(BatchSize size) {
    return new Tape(new NetworkShape(CellKind.RNN, 3, 0, 2, 1), size.lanes(), size.steps());
  }
}
