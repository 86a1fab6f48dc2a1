package gatescope.store;

import gatescope.net.CellKind;
import gatescope.train.Team;
import gatescope.train.TrainingRun;
import gatescope.train.TrainingState;
import gatescope.train.optimizer.OptimizerKind;
import gatescope.train.settings.TrainingSettings;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that trains and saves without end, going on from what is there, and prints a dot for
 * every stretch that it writes and the step of every file that is complete.
 */
final class SavingChild {
  private SavingChild() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    TrainingState start = Files.exists(file) ? RunFile.read(file).state() : null;
    TrainingSettings settings = settings();
    try (Team team = new Team(1)) {
      TrainingRun run = Runs.run(settings, start, team);
      while (!run.isDone()) {
        run.makeStep();
        RunFile saved =
            new RunFile(run.state(), StoredCorpus.whole(Runs.CORPUS), RunNotes.NONE, List.of());
        AtomicFile.write(file, out -> RunWriter.write(saved, new Chatty(out)));
        System.out.println(run.step());
        System.out.flush();
      }
    }
  }

  private static TrainingSettings settings() {
    TrainingSettings brief = Runs.settings(CellKind.LSTM, OptimizerKind.ADAM);
    return new TrainingSettings(
        brief.model(), brief.batch(), brief.learning(), 1_000_000, brief.seed());
  }

  /** Tells of every stretch, so that the parent can strike between two of them. */
  private static final class Chatty extends FilterOutputStream {
    Chatty(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      out.flush();
      System.out.print('.');
      System.out.flush();
    }
  }
}
