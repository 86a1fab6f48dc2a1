package gatescope.store;

import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import gatescope.net.State;
import gatescope.train.history.LossHistory;
import gatescope.train.history.StepSeries;
import gatescope.train.optimizer.OptimizerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ejml.data.FMatrixRMaj;

/** The parts of a run that are tensors but no parameters. */
final class StateTensors {
  /** What a series ends in that has the lowest, or the highest, number of each point. */
  private static final String LOW = ".low";

  private static final String HIGH = ".high";

  private StateTensors() {}

  /** Each moment under the names of the parameters, behind its own name and a dot. */
  static Safetensors ofOptimizer(OptimizerState optimizer) {
    List<StoredTensor> tensors = new ArrayList<>();
    new TreeMap<>(optimizer.moments())
        .forEach(
            (name, moment) ->
                TorchNames.tensors(moment)
                    .forEach(tensor -> tensors.add(tensor.named(name + "." + tensor.name()))));
    return new Safetensors(Map.of(), tensors);
  }

  static OptimizerState optimizer(Safetensors file, Map<String, Double> scalars, NetworkShape shape)
      throws SafetensorsException {
    Set<String> names = new TreeSet<>();
    for (String name : file.tensors().keySet()) {
      names.add(name.substring(0, Math.max(0, name.indexOf('.'))));
    }
    Map<String, Parameters> moments = new HashMap<>();
    for (String name : names) {
      moments.put(name, TorchNames.parameters(file, name + ".", shape));
    }
    return new OptimizerState(moments, scalars);
  }

  /** {@code h} and {@code c}, L × B × H, as PyTorch keeps them. */
  static Safetensors ofCarried(State state, NetworkShape shape) {
    List<StoredTensor> tensors = new ArrayList<>();
    tensors.add(stacked("h", shape, state, true));
    if (state.hasMemory()) {
      tensors.add(stacked("c", shape, state, false));
    }
    return new Safetensors(Map.of(), tensors);
  }

  private static StoredTensor stacked(
      String name, NetworkShape shape, State state, boolean output) {
    int lanes = state.h(0).numRows;
    int block = lanes * shape.hidden();
    float[] all = new float[shape.layers() * block];
    for (int layer = 0; layer < shape.layers(); layer++) {
      FMatrixRMaj part = output ? state.h(layer) : state.c(layer);
      System.arraycopy(part.data, 0, all, layer * block, block);
    }
    return StoredTensor.of(name, List.of(shape.layers(), lanes, shape.hidden()), all);
  }

  /**
   * @param maxLanes of the settings; a run of short sequences may use fewer
   */
  static State carried(Safetensors file, NetworkShape shape, int maxLanes)
      throws SafetensorsException {
    StoredTensor stored = file.tensors().get("h");
    int lanes = stored == null || stored.shape().size() != 3 ? 0 : stored.shape().get(1);
    if (lanes < 1 || lanes > maxLanes) {
      throw new SafetensorsException("the carried state has " + lanes + " lanes");
    }
    List<Integer> sizes = List.of(shape.layers(), lanes, shape.hidden());
    int block = lanes * shape.hidden();
    float[] h = file.floats("h", sizes);
    float[] c = shape.cell().cell().hasMemory() ? file.floats("c", sizes) : null;
    State state = new State(shape, lanes);
    for (int layer = 0; layer < shape.layers(); layer++) {
      System.arraycopy(h, layer * block, state.h(layer).data, 0, block);
      if (c != null) {
        System.arraycopy(c, layer * block, state.c(layer).data, 0, block);
      }
    }
    return state;
  }

  /** Every series in double precision under its own name. */
  static Safetensors ofHistory(LossHistory history) {
    List<StoredTensor> tensors = new ArrayList<>();
    addKept("trainLoss", history.trainLoss().kept(), tensors);
    addKept("gradientNorm", history.gradientNorm().kept(), tensors);
    tensors.add(series("validationStep", history.validationStep().toArray()));
    tensors.add(series("validationLoss", history.validationLoss().toArray()));
    tensors.add(series("rateStep", history.rateStep().toArray()));
    tensors.add(series("rate", history.rate().toArray()));
    return new Safetensors(Map.of(), tensors);
  }

  private static void addKept(String name, StepSeries.Kept kept, List<StoredTensor> tensors) {
    tensors.add(series(name, kept.mean()));
    if (kept.stride() > 1) {
      tensors.add(series(name + LOW, kept.low()));
      tensors.add(series(name + HIGH, kept.high()));
    }
  }

  private static StoredTensor series(String name, double[] values) {
    return StoredTensor.of(name, List.of(values.length), values);
  }

  /**
   * @param stepsMade by the run, which the series must stand for
   */
  static LossHistory history(Safetensors file, long stepsMade) throws SafetensorsException {
    double[] validationStep = series(file, "validationStep");
    LossHistory history =
        LossHistory.of(
            kept(file, "trainLoss", stepsMade),
            kept(file, "gradientNorm", stepsMade),
            validationStep,
            file.doubles("validationLoss", List.of(validationStep.length)));
    return file.tensors().containsKey("rateStep") ? withRates(history, file) : history;
  }

  private static StepSeries.Kept kept(Safetensors file, String name, long steps)
      throws SafetensorsException {
    double[] mean = series(file, name);
    int stride = stride(steps, mean.length);
    List<Integer> shape = List.of(mean.length);
    return stride == 1
        ? StepSeries.Kept.all(mean)
        : new StepSeries.Kept(
            stride, steps, mean, file.doubles(name + LOW, shape), file.doubles(name + HIGH, shape));
  }

  /** The power of two by which so many steps have so many points. */
  private static int stride(long steps, int points) throws SafetensorsException {
    for (int stride = 1; stride > 0; stride *= 2) {
      if ((steps + stride - 1) / stride == points) {
        return stride;
      }
    }
    throw new SafetensorsException(points + " points cannot stand for " + steps + " steps");
  }

  /** Earlier programs did not note when the learning rate was changed. */
  private static LossHistory withRates(LossHistory history, Safetensors file)
      throws SafetensorsException {
    double[] steps = series(file, "rateStep");
    double[] rates = file.doubles("rate", List.of(steps.length));
    double last = 0;
    for (int k = 0; k < steps.length; k++) {
      boolean sound = steps[k] >= last && steps[k] <= history.trainLoss().steps();
      if (!sound || !Double.isFinite(rates[k])) {
        throw new SafetensorsException("the learning rate was never changed like this");
      }
      last = steps[k];
    }
    return history.withRates(steps, rates);
  }

  private static double[] series(Safetensors file, String name) throws SafetensorsException {
    StoredTensor tensor = file.tensors().get(name);
    int length = tensor == null ? 0 : tensor.elements();
    return file.doubles(name, List.of(length));
  }
}
