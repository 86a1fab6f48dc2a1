package gatescope.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;

/** Symbols read by libtorch one at a time, their one-hot rows made beforehand. */
final class LibtorchSampling implements Work {
  private static final int SYMBOLS = 20;

  private final LibtorchModel model;
  private final List<NDArray> inputs = new ArrayList<>(); // V of 1×1×V
  private int id;

  LibtorchSampling(Task task) {
    model = new LibtorchModel(task);
    for (int symbol = 0; symbol < Task.VOCABULARY; symbol++) {
      inputs.add(model.input(new int[] {symbol}));
    }
    JniUtils.setGradMode(false);
  }

  @Override
  public long run() {
    for (int k = 0; k < SYMBOLS; k++) {
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        float[] logits = model.forward(inputs.get(id), false).toFloatArray();
        id = Choice.next(id, logits[id]);
      }
    }
    return SYMBOLS;
  }

  @Override
  public void close() {
    model.close();
  }
}
