package gatescope.bench;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A training step of Deeplearning4j; the state is not carried from batch to batch. */
final class Deeplearning4jTraining implements Work {
  private final Task task;
  private final Batches batches;
  private final MultiLayerNetwork network;
  private final List<INDArray> inputs = new ArrayList<>();
  private final List<INDArray> targets = new ArrayList<>();

  Deeplearning4jTraining(Task task) {
    this.task = task;
    batches = new Batches(task);
    network = Deeplearning4jModel.create(task);
    for (int k = 0; k < Batches.count(); k++) {
      inputs.add(Deeplearning4jModel.oneHot(task, batches.inputs(k)));
      targets.add(Deeplearning4jModel.oneHot(task, batches.targets(k)));
    }
  }

  @Override
  public long run() {
    int batch = batches.advance();
    network.fit(inputs.get(batch), targets.get(batch));
    return (long) task.lanes * task.steps;
  }

  /** Its score is a sum over the steps and a mean over the lanes. */
  @Override
  public double loss() {
    return network.score() / task.steps;
  }
}
