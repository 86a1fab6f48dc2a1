package gatescope.store;

import gatescope.net.CellKind;
import gatescope.net.NetworkShape;
import gatescope.net.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code state_dict} under whatever names its author chose: one recurrent module, found by its
 * {@code weight_hh_l0}, told apart by the ratio of its sizes (4 blocks are an LSTM, 3 a GRU, 1 a
 * plain RNN), an output layer, and an embedding unless the input is one-hot. Biases that are
 * missing are zero; an output weight that is missing is tied to the embedding.
 */
final class StateDict {
  private static final Pattern RECURRENT =
      Pattern.compile("(.*?)((?:weight|bias)_(?:ih|hh|hr)_l(\\d+)(_reverse)?)");
  private static final Set<String> OUTPUTS =
      Set.of(
          "fc",
          "linear",
          "decoder",
          "out",
          "output",
          "head",
          "lm_head",
          "proj",
          "dense",
          "h2o",
          "classifier",
          "hidden2tag",
          "fc_out",
          "output_layer",
          "lin");
  private static final Set<String> EMBEDDINGS =
      Set.of("embedding", "embeddings", "embed", "emb", "encoder", "word_embeddings", "wte", "i2e");
  private static final String WEIGHT = ".weight";
  private static final String BIAS = ".bias";

  private final Map<String, StoredTensor> rest = new TreeMap<>();
  private final Map<String, StoredTensor> recurrent = new HashMap<>();
  private String module;
  private int layers;

  StateDict(Safetensors file) throws SafetensorsException {
    for (StoredTensor tensor : file.tensors().values()) {
      Matcher matcher = RECURRENT.matcher(tensor.name());
      if (matcher.matches()) {
        addRecurrent(matcher, tensor);
      } else {
        rest.put(tensor.name(), tensor);
      }
    }
    if (recurrent.isEmpty()) {
      throw new SafetensorsException("there is no recurrent layer, such as lstm.weight_hh_l0");
    }
  }

  private void addRecurrent(Matcher matcher, StoredTensor tensor) throws SafetensorsException {
    if (matcher.group(4) != null) {
      throw new SafetensorsException(tensor.name() + ": bidirectional networks cannot be read");
    }
    if (matcher.group(2).contains("_hr_")) {
      throw new SafetensorsException(tensor.name() + ": projections cannot be read");
    }
    if (module != null && !module.equals(matcher.group(1))) {
      throw new SafetensorsException(
          "there are two recurrent modules, " + module + " and " + matcher.group(1));
    }
    module = matcher.group(1);
    layers = Math.max(layers, number(matcher.group(3)) + 1);
    recurrent.put(matcher.group(2), tensor);
  }

  private static int number(String digits) throws SafetensorsException {
    if (digits.length() > 4) {
      throw new SafetensorsException("layer " + digits);
    }
    return Integer.parseInt(digits);
  }

  /** The network, its tensors converted to F32. */
  Parameters parameters() throws SafetensorsException {
    List<Integer> sizes = matrix("weight_hh_l0").shape();
    int hidden = sizes.get(1);
    int width = matrix("weight_ih_l0").shape().get(1);
    String output = output(hidden);
    String embedding = embedding(width, output);
    StoredTensor weight = rest.get((output == null ? embedding : output) + WEIGHT);
    if (weight == null || weight.shape().get(1) != hidden) {
      throw new SafetensorsException("there is no output layer, such as fc.weight");
    }
    int vocabulary = weight.shape().get(0);
    if (embedding == null && width != vocabulary) {
      throw new SafetensorsException(
          "there is no embedding of width " + width + " and no one-hot input of " + vocabulary);
    }
    CellKind cell = cell(sizes.get(0), hidden);
    NetworkShape shape =
        new NetworkShape(cell, vocabulary, embedding == null ? 0 : width, hidden, layers);
    return TorchNames.parameters(renamed(shape, weight, output, embedding), "", shape);
  }

  private StoredTensor matrix(String name) throws SafetensorsException {
    StoredTensor tensor = recurrent.get(name);
    if (tensor == null) {
      throw new SafetensorsException("there is no tensor " + module + name);
    }
    if (!isMatrix(tensor) || tensor.elements() == 0) {
      throw new SafetensorsException(tensor.name() + " is " + tensor.shape() + ", no matrix");
    }
    return tensor;
  }

  private static boolean isMatrix(StoredTensor tensor) {
    return tensor.shape().size() == 2;
  }

  private CellKind cell(int rows, int hidden) throws SafetensorsException {
    boolean coupled = module.toLowerCase(Locale.ROOT).contains("coupled");
    return switch (rows % hidden == 0 ? rows / hidden : 0) {
      case 4 -> CellKind.LSTM;
      case 3 -> coupled ? CellKind.COUPLED : CellKind.GRU;
      case 1 -> CellKind.RNN;
      default ->
          throw new SafetensorsException(
              module + "weight_hh_l0 is [" + rows + ", " + hidden + "], of no known cell");
    };
  }

  /** The module that turns h into logits, or null if its weight is tied to the embedding. */
  private String output(int hidden) throws SafetensorsException {
    List<String> fitting = modules(hidden);
    fitting.removeIf(name -> EMBEDDINGS.contains(last(name)) && !rest.containsKey(name + BIAS));
    return onlyOne(fitting, OUTPUTS, "the output layer");
  }

  /** The module that embeds symbols, or null for one-hot input. */
  private String embedding(int width, String output) throws SafetensorsException {
    List<String> fitting = modules(width);
    fitting.remove(output);
    return onlyOne(fitting, EMBEDDINGS, "the embedding");
  }

  /** Modules whose weight is a matrix of so many columns. */
  private List<String> modules(int columns) {
    List<String> fitting = new ArrayList<>();
    for (StoredTensor tensor : rest.values()) {
      String name = tensor.name();
      if (isMatrix(tensor) && tensor.shape().get(1) == columns && name.endsWith(WEIGHT)) {
        fitting.add(name.substring(0, name.length() - WEIGHT.length()));
      }
    }
    return fitting;
  }

  /** The one of the usual name, or the only one; null if there is none. */
  private static String onlyOne(List<String> fitting, Set<String> usual, String what)
      throws SafetensorsException {
    List<String> named = fitting.stream().filter(name -> usual.contains(last(name))).toList();
    List<String> left = named.isEmpty() ? fitting : named;
    if (left.size() > 1) {
      throw new SafetensorsException("any of " + left + " could be " + what);
    }
    return left.isEmpty() ? null : left.get(0);
  }

  private static String last(String module) {
    return module.substring(module.lastIndexOf('.') + 1);
  }

  /** Every tensor that the shape wants under the name that {@link TorchNames} gives it. */
  private Safetensors renamed(
      NetworkShape shape, StoredTensor weight, String output, String embedding)
      throws SafetensorsException {
    List<StoredTensor> tensors = new ArrayList<>();
    Set<String> taken = new HashSet<>(Set.of(weight.name()));
    tensors.add(weight.inFloats("fc.weight"));
    if (embedding != null) {
      taken.add(embedding + WEIGHT);
      tensors.add(rest.get(embedding + WEIGHT).inFloats("embedding.weight"));
    }
    String bias = (output == null ? lonelyBias() : output) + BIAS;
    taken.add(bias);
    tensors.add(orZero(rest.get(bias), "fc.bias", shape.vocabulary()));
    String cell = shape.cell().name().toLowerCase(Locale.ROOT) + ".";
    for (int layer = 0; layer < layers; layer++) {
      for (String kind : List.of("ih_l", "hh_l")) {
        tensors.add(matrix("weight_" + kind + layer).inFloats(cell + "weight_" + kind + layer));
        String name = "bias_" + kind + layer;
        tensors.add(orZero(recurrent.get(name), cell + name, shape.gateColumns()));
      }
    }
    Set<String> unknown = new TreeSet<>(rest.keySet());
    unknown.removeAll(taken);
    if (!unknown.isEmpty()) {
      throw new SafetensorsException("it also has " + unknown + ", which no such network has");
    }
    return new Safetensors(Map.of(), tensors);
  }

  /** The module of an output layer that has only its bias, because its weight is tied. */
  private String lonelyBias() {
    return rest.keySet().stream()
        .filter(name -> name.endsWith(BIAS) && OUTPUTS.contains(last(withoutBias(name))))
        .map(StateDict::withoutBias)
        .findFirst()
        .orElse("fc");
  }

  private static String withoutBias(String name) {
    return name.substring(0, name.length() - BIAS.length());
  }

  private static StoredTensor orZero(StoredTensor tensor, String name, int size)
      throws SafetensorsException {
    return tensor == null
        ? StoredTensor.of(name, List.of(size), new float[size])
        : tensor.inFloats(name);
  }
}
