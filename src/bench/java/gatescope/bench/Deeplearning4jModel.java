package gatescope.bench;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The same network in Deeplearning4j, which clips per layer and not globally. */
final class Deeplearning4jModel {
  private Deeplearning4jModel() {}

  static MultiLayerNetwork create(Task task) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .updater(new Adam(Task.LEARNING_RATE))
            .gradientNormalization(GradientNormalization.ClipL2PerLayer)
            .gradientNormalizationThreshold(Task.CLIP)
            .list();
    for (int layer = 0; layer < task.layers; layer++) {
      int width = layer == 0 ? task.inputWidth() : task.hidden;
      list.layer(
          new LSTM.Builder().nIn(width).nOut(task.hidden).activation(Activation.TANH).build());
    }
    list.layer(
        new RnnOutputLayer.Builder(LossFunction.MCXENT)
            .activation(Activation.SOFTMAX)
            .nIn(task.hidden)
            .nOut(Task.VOCABULARY)
            .build());
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    return network;
  }

  /** B×V×T one-hot columns. */
  static INDArray oneHot(Task task, int[] ids) {
    float[][][] x = new float[task.lanes][Task.VOCABULARY][task.steps];
    for (int row = 0; row < ids.length; row++) {
      x[row % task.lanes][ids[row]][row / task.lanes] = 1;
    }
    return Nd4j.create(x);
  }
}
