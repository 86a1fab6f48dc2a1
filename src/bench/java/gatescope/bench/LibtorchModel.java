package gatescope.bench;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * The same network in libtorch, through the thinnest layer that DJL has over it: one call of the
 * fused multi-layer LSTM for all steps (oneDNN's), one linear layer.
 */
final class LibtorchModel implements AutoCloseable {
  final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");

  private final Task task;
  private final NDList lstm = new NDList(); // per layer: 4H×in, 4H×H, 4H, 4H
  private final NDArray output; // V×H
  private final NDArray outputBias; // V
  private final NDArray embedding; // V×E, or null
  private NDArray h;
  private NDArray c;

  LibtorchModel(Task task) {
    this.task = task;
    int gates = 4 * task.hidden;
    for (int layer = 0; layer < task.layers; layer++) {
      lstm.add(uniform(gates, layer == 0 ? task.inputWidth() : task.hidden));
      lstm.add(uniform(gates, task.hidden));
      lstm.add(uniform(gates));
      lstm.add(uniform(gates));
    }
    output = uniform(Task.VOCABULARY, task.hidden);
    outputBias = uniform(Task.VOCABULARY);
    embedding = task.embedding > 0 ? uniform(Task.VOCABULARY, task.embedding) : null;
    h = manager.zeros(new Shape(task.layers, task.lanes, task.hidden));
    c = manager.zeros(new Shape(task.layers, task.lanes, task.hidden));
  }

  private NDArray uniform(long... sizes) {
    float bound = (float) (1 / Math.sqrt(task.hidden));
    return manager.randomUniform(-bound, bound, new Shape(sizes));
  }

  /** Every weight. */
  List<PtNDArray> parameters() {
    List<PtNDArray> all = new ArrayList<>();
    lstm.forEach(w -> all.add((PtNDArray) w));
    all.add((PtNDArray) output);
    all.add((PtNDArray) outputBias);
    if (embedding != null) {
      all.add((PtNDArray) embedding);
    }
    return all;
  }

  /** T×B×V one-hot rows, or T×B ids for an embedding. */
  NDArray input(int[] ids) {
    NDArray numbers = manager.create(ids, new Shape(task.steps, task.lanes));
    return embedding != null
        ? numbers.toType(DataType.INT64, false)
        : numbers.oneHot(Task.VOCABULARY).toType(DataType.FLOAT32, false);
  }

  /** Returns T·B×V logits and keeps the state, cut off from this pass's gradient. */
  PtNDArray forward(NDArray input, boolean training) {
    NDArray x =
        embedding == null
            ? input
            : JniUtils.embedding((PtNDArray) input, (PtNDArray) embedding, false);
    NDList state = new NDList(h, c);
    NDList result =
        JniUtils.lstm((PtNDArray) x, state, lstm, true, task.layers, 0, training, false, false);
    h = kept(h, result.get(1));
    c = kept(c, result.get(2));
    NDArray top = result.get(0).reshape((long) task.steps * task.lanes, task.hidden);
    return JniUtils.linear((PtNDArray) top, (PtNDArray) output, (PtNDArray) outputBias);
  }

  private NDArray kept(NDArray before, NDArray after) {
    NDArray state = after.stopGradient();
    NDScope.unregister(state);
    before.close();
    return state;
  }

  @Override
  public void close() {
    manager.close();
  }
}
