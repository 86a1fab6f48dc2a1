package gatescope.workbench.runs;

import gatescope.workbench.Bench;
import gatescope.workbench.OnTheSpot;
import java.nio.file.Path;

/**
 * A program that trains without end and keeps its run at every pause, which it makes again and
 * again; prints the step of each that is on the disk.
 */
final class TrainingChild {
  private TrainingChild() {}

  public static void main(String[] args) {
    Bench bench = new Bench(new OnTheSpot(), Path.of(args[0]));
    bench.open("counting").trainOn();
    RunLibrary runs = bench.model().runs();
    String kept = "";
    while (true) {
      bench.model().training().trainOrPause();
      bench.frame();
      String now = String.valueOf(runs.keptProperty().get());
      RunRecord run = runs.currentProperty().get();
      if (!now.equals(kept) && !run.keeping().isLosing()) {
        kept = now;
        System.out.println(run.stepProperty().get());
        System.out.flush();
      }
    }
  }
}
