package gatescope.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * A training step of libtorch: fused LSTM, cross-entropy, automatic differentiation, one scale for
 * all gradients from their global norm, and DJL's native Adam, which takes that scale along.
 */
final class LibtorchTraining implements Work {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final Task task;
  private final LibtorchModel model;
  private final Batches batches;
  private final List<NDArray> inputs =
      new ArrayList<>(); // made beforehand: the step is not charged
  private final List<NDArray> targets = new ArrayList<>();
  private final List<PtNDArray> parameters;
  private final List<PtNDArray> first = new ArrayList<>();
  private final List<PtNDArray> second = new ArrayList<>();
  private int step;
  private double loss;

  LibtorchTraining(Task task) {
    this.task = task;
    model = new LibtorchModel(task);
    batches = new Batches(task);
    for (int k = 0; k < Batches.count(); k++) {
      inputs.add(model.input(batches.inputs(k)));
      NDArray ids =
          model.manager.create(batches.targets(k), new Shape(batches.targets(k).length, 1));
      targets.add(ids.toType(DataType.INT64, false));
    }
    parameters = model.parameters();
    for (PtNDArray weight : parameters) {
      first.add((PtNDArray) weight.zerosLike());
      second.add((PtNDArray) weight.zerosLike());
      weight.setRequiresGradient(true);
    }
  }

  @Override
  public long run() {
    int batch = batches.advance();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      JniUtils.setGradMode(true);
      PtNDArray logits = model.forward(inputs.get(batch), true);
      PtNDArray p = JniUtils.logSoftmax(logits, 1, DataType.FLOAT32);
      NDArray chosen = JniUtils.gather(p, (PtNDArray) targets.get(batch), 1);
      PtNDArray mean = (PtNDArray) chosen.mean().neg();
      JniUtils.backward(mean, (PtNDArray) mean.onesLike(), false, false);
      JniUtils.setGradMode(false);
      loss = mean.getFloat();
      update();
    }
    return (long) task.lanes * task.steps;
  }

  private void update() {
    List<PtNDArray> gradients = new ArrayList<>();
    double squares = 0;
    for (PtNDArray weight : parameters) {
      PtNDArray gradient = JniUtils.getGradient(weight);
      gradients.add(gradient);
      double norm = gradient.norm().getFloat();
      squares += norm * norm;
    }
    float scale = (float) Math.min(1, Task.CLIP / (Math.sqrt(squares) + 1e-6));
    step++;
    double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    for (int k = 0; k < parameters.size(); k++) {
      JniUtils.adamUpdate(
          parameters.get(k),
          gradients.get(k),
          first.get(k),
          second.get(k),
          (float) Task.LEARNING_RATE,
          (float) (Task.LEARNING_RATE * correction),
          0f,
          scale,
          -1f,
          BETA1,
          BETA2,
          EPSILON,
          false);
      JniUtils.zeroGrad(parameters.get(k));
    }
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    model.close();
  }
}
