package gatescope.store;

import gatescope.text.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network as PyTorch's tools read it, with what is needed to read texts in the metadata. */
final class TorchExport {
  /** Metadata: a JSON array of the symbols in the order of their ids. */
  static final String VOCABULARY = "vocabulary";

  /** Metadata: "true" if the last symbol stands for all that have no id. */
  static final String UNKNOWN = "unknown";

  /** Metadata: the recipe that cuts texts, as JSON; without it, code points. */
  static final String RECIPE = "recipe";

  private TorchExport() {}

  static Safetensors of(StoredModel model) throws IOException {
    return new Safetensors(metadata(model), TorchNames.tensors(model.parameters()));
  }

  private static Map<String, String> metadata(StoredModel model) throws IOException {
    Vocabulary vocabulary = model.vocabulary();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", "pt"); // what PyTorch's own writer puts there
    metadata.put(VOCABULARY, text(vocabulary.symbols()));
    metadata.put(UNKNOWN, String.valueOf(vocabulary.unknown().isPresent()));
    metadata.put(RECIPE, text(model.recipe()));
    return metadata;
  }

  private static String text(Object value) throws IOException {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }
}
