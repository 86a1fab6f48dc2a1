package gatescope.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/**
 * Records as JSON objects. What a file of another version does not have comes from defaults, and
 * what it has beside is left alone, so that a record may get further components; null never stands
 * for anything. Any thread.
 */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Json() {}

  static byte[] write(Object value) throws IOException {
    return MAPPER.writeValueAsBytes(value);
  }

  /** Any JSON as a tree of nodes. */
  static JsonNode tree(byte[] json) throws FormatException {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree == null || tree.isMissingNode()) {
        throw new FormatException("there is no JSON");
      }
      return tree;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** A record, with the components of {@code defaults} where the JSON has none. */
  static <T> T read(byte[] json, T defaults) throws FormatException {
    JsonNode read = tree(json);
    if (!read.isObject()) {
      throw new FormatException("the JSON is no object");
    }
    ObjectNode whole = MAPPER.valueToTree(defaults);
    merge(whole, (ObjectNode) read);
    try {
      @SuppressWarnings("unchecked")
      Class<T> type = (Class<T>) defaults.getClass();
      return MAPPER.treeToValue(whole, type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  /** A list or map of simple values. */
  static <T> T read(byte[] json, TypeReference<T> type) throws FormatException {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    for (Iterator<Map.Entry<String, JsonNode>> fields = from.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      JsonNode present = into.get(field.getKey());
      if (present instanceof ObjectNode inner && field.getValue() instanceof ObjectNode other) {
        merge(inner, other);
      } else if (present == null || !field.getValue().isNull()) {
        into.set(field.getKey(), field.getValue());
      }
    }
  }

  private static FormatException damaged(Exception e) {
    String reason =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return new FormatException("the JSON is not sound: " + reason, e);
  }
}
