package gatescope.store;

import com.fasterxml.jackson.databind.JsonNode;
import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.net.Parameters;
import gatescope.text.CorpusRecipe;
import gatescope.text.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a {@code state_dict} that a PyTorch script has saved as safetensors. The vocabulary stands
 * in the metadata under {@code vocabulary} (or {@code vocab}, {@code itos}, {@code stoi}, {@code
 * chars}) or in a JSON file beside it, {@code NAME.json}, {@code vocabulary.json} or {@code
 * vocab.json}: a list of symbols, an object from symbols to ids or from ids to symbols, or one
 * string of characters.
 */
final class TorchImport {
  private static final List<String> KEYS =
      List.of(TorchExport.VOCABULARY, "vocab", "itos", "stoi", "chars");

  private static final long MAX_VOCABULARY_BYTES = 64 << 20;

  private TorchImport() {}

  static StoredModel read(Path file) throws IOException, NoticeException {
    String name = file.getFileName().toString();
    Safetensors tensors = Safetensors.read(file);
    Parameters parameters;
    try {
      parameters = new StateDict(tensors).parameters();
    } catch (SafetensorsException e) {
      throw new NoticeException(Notice.of("modelNoNetwork", name, e.getMessage()), e);
    }
    int size = parameters.shape().vocabulary();
    JsonNode stored = inMetadata(tensors).or(() -> beside(file)).orElse(null);
    if (stored == null) {
      throw new NoticeException(Notice.of("modelNoVocabulary", name, size));
    }
    List<String> symbols = symbols(stored);
    boolean sound = symbols != null && new HashSet<>(symbols).size() == symbols.size();
    if (!sound || symbols.size() != size) {
      throw new NoticeException(
          Notice.of("modelOtherVocabulary", name, sound ? symbols.size() : 0, size));
    }
    return new StoredModel(name, parameters, vocabulary(symbols, tensors), recipe(tensors));
  }

  private static Vocabulary vocabulary(List<String> symbols, Safetensors tensors) {
    int last = symbols.size() - 1;
    boolean unknown =
        Boolean.parseBoolean(tensors.metadata().get(TorchExport.UNKNOWN))
            && symbols.get(last).equals(Vocabulary.UNKNOWN);
    return unknown ? Vocabulary.withUnknown(symbols.subList(0, last)) : new Vocabulary(symbols);
  }

  private static CorpusRecipe recipe(Safetensors tensors) throws FormatException {
    String json = tensors.metadata().get(TorchExport.RECIPE);
    return json == null
        ? CorpusRecipe.CHARACTERS
        : Json.read(json.getBytes(StandardCharsets.UTF_8), CorpusRecipe.CHARACTERS);
  }

  private static Optional<JsonNode> inMetadata(Safetensors tensors) throws FormatException {
    for (String key : KEYS) {
      String json = tensors.metadata().get(key);
      if (json != null) {
        return Optional.of(Json.tree(json.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> beside(Path file) {
    String name = file.getFileName().toString();
    String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    for (String candidate : List.of(stem + ".json", "vocabulary.json", "vocab.json")) {
      Optional<JsonNode> found = vocabulary(file.resolveSibling(candidate));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The vocabulary that a JSON file is or has, if any. */
  private static Optional<JsonNode> vocabulary(Path json) {
    try {
      if (!Files.isRegularFile(json) || Files.size(json) > MAX_VOCABULARY_BYTES) {
        return Optional.empty();
      }
      JsonNode tree = Json.tree(Files.readAllBytes(json));
      return KEYS.stream()
          .map(tree::get)
          .filter(node -> node != null && node.isContainerNode())
          .findFirst()
          .or(() -> Optional.of(tree));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The symbols in the order of their ids, or null if the JSON is no vocabulary. */
  private static List<String> symbols(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().codePoints().mapToObj(Character::toString).toList();
    }
    if (node.isArray()) {
      List<String> symbols = new ArrayList<>();
      node.forEach(symbol -> symbols.add(symbol.textValue()));
      return symbols.contains(null) ? null : symbols;
    }
    return node.isObject() ? ofPairs(node) : null;
  }

  /** Either symbols with their ids or ids with their symbols. */
  private static List<String> ofPairs(JsonNode node) {
    String[] symbols = new String[node.size()];
    for (Iterator<Map.Entry<String, JsonNode>> pairs = node.fields(); pairs.hasNext(); ) {
      Map.Entry<String, JsonNode> pair = pairs.next();
      boolean idLast = pair.getValue().isInt();
      int id = idLast ? pair.getValue().intValue() : number(pair.getKey());
      String symbol = idLast ? pair.getKey() : pair.getValue().textValue();
      if (id < 0 || id >= symbols.length || symbol == null || symbols[id] != null) {
        return null;
      }
      symbols[id] = symbol;
    }
    return Arrays.asList(symbols);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
