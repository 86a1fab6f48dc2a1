package gatescope.train.estimate;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.net.Tape;
import gatescope.text.Corpus;
import gatescope.train.batch.BatchSize;
import gatescope.train.batch.Batches;
import gatescope.train.settings.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** A batch of the first epoch as training will put it before the network. */
public final class BatchPreview {
  /** Sizes of a network that hardly takes room: only what it would read is asked for. */
  private static final NetworkShape NEXT_TO_NOTHING = new NetworkShape(CellKind.RNN, 1, 0, 1, 1);

  /**
   * What one lane reads and predicts.
   *
   * @param inputs T ids
   * @param targets T ids, or {@link Tape#NO_TARGET} where nothing is asked
   */
  public record Lane(List<Integer> inputs, List<Integer> targets) {
    public Lane {
      inputs = List.copyOf(inputs);
      targets = List.copyOf(targets);
    }
  }

  private final Batches stream;
  private final BatchSize size;

  /** The batches of a run with these settings; the corpus must be long enough for one. */
  public BatchPreview(Corpus corpus, TrainingSettings settings) {
    stream =
        settings
            .reading()
            .batches(corpus, 0, corpus.trainSize(), settings.batch(), settings.seed());
    size = stream.size();
  }

  /** Batches of an epoch. */
  public int batches() {
    return stream.batches();
  }

  /**
   * The first lanes of a batch.
   *
   * @param batch counted from 0
   * @param lanes at most so many
   */
  public List<Lane> lanes(int batch, int lanes) {
    Tape tape = new Tape(NEXT_TO_NOTHING, size.lanes(), size.steps());
    stream.begin(0, batch);
    stream.next(tape);
    List<Lane> shown = new ArrayList<>();
    for (int lane = 0; lane < Math.min(lanes, size.lanes()); lane++) {
      List<Integer> inputs = new ArrayList<>();
      List<Integer> targets = new ArrayList<>();
      for (int t = 0; t < size.steps(); t++) {
        inputs.add(tape.input(t, lane));
        targets.add(tape.target(t, lane));
      }
      shown.add(new Lane(inputs, targets));
    }
    return shown;
  }
}
