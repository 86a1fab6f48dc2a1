package gatescope.bench;

import gatescope.math.Kernels;
import gatescope.net.Initialiser;
import gatescope.net.Tape;
import gatescope.train.Learner;
import gatescope.train.Team;
import gatescope.train.settings.TrainingSettings;

/** A training step of Gatescope. */
final class OurTraining implements Work {
  private final Task task;
  private final Batches batches;
  private final Team team;
  private final Learner learner;
  private double loss;

  OurTraining(Task task, Kernels kernels, int threads) {
    this.task = task;
    batches = new Batches(task);
    team = new Team(threads);
    TrainingSettings settings = task.settings();
    learner =
        new Learner(
            settings,
            Initialiser.parameters(settings.model().shape(Task.VOCABULARY), 1, 1),
            kernels,
            team);
  }

  @Override
  public long run() {
    int batch = batches.advance();
    Tape tape = learner.tape();
    tape.carryState();
    for (int t = 0; t < task.steps; t++) {
      for (int lane = 0; lane < task.lanes; lane++) {
        int row = t * task.lanes + lane;
        tape.set(t, lane, batches.inputs(batch)[row], batches.targets(batch)[row]);
      }
    }
    loss = learner.measure();
    learner.update();
    return (long) task.lanes * task.steps;
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    team.close();
  }
}
