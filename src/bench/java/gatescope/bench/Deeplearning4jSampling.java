package gatescope.bench;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Symbols read by Deeplearning4j one at a time, their one-hot rows made beforehand. */
final class Deeplearning4jSampling implements Work {
  private static final int SYMBOLS = 10;

  private final MultiLayerNetwork network;
  private final List<INDArray> inputs = new ArrayList<>();
  private int id;

  Deeplearning4jSampling(Task task) {
    network = Deeplearning4jModel.create(task);
    for (int symbol = 0; symbol < Task.VOCABULARY; symbol++) {
      inputs.add(Deeplearning4jModel.oneHot(task, new int[] {symbol}));
    }
  }

  @Override
  public long run() {
    for (int k = 0; k < SYMBOLS; k++) {
      float p = network.rnnTimeStep(inputs.get(id)).getFloat(0, id, 0);
      id = Choice.next(id, p - 0.5f / Task.VOCABULARY);
    }
    return SYMBOLS;
  }
}
