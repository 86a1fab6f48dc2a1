package gatescope.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON header of a safetensors file, read strictly: nothing unknown, nothing twice, and a place
 * for every byte of the data.
 */
final class SafetensorsHeader {
  static final String METADATA = "__metadata__";

  private static final int MAX_RANK = 8;
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Where a tensor lies in the data; {@code end} is the first byte after it. */
  record Entry(String name, ElementType type, List<Integer> shape, long begin, long end) {}

  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param dataBytes how long the data after the header is
   */
  SafetensorsHeader(String json, long dataBytes) throws SafetensorsException {
    try (JsonParser parser = JSON.createParser(json)) {
      require(parser.nextToken() == JsonToken.START_OBJECT, "the header is no JSON object");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        require(
            parser.nextToken() == JsonToken.START_OBJECT, "%s in the header is no object", name);
        if (name.equals(METADATA)) {
          readMetadata(parser);
        } else {
          entries.add(entry(name, parser));
        }
      }
      require(parser.nextToken() == null, "the header goes on after its object");
    } catch (SafetensorsException e) {
      throw e;
    } catch (IOException e) {
      throw new SafetensorsException("the header is no sound JSON: " + e.getMessage(), e);
    }
    checkPlaces(dataBytes);
  }

  Map<String, String> metadata() {
    return metadata;
  }

  List<Entry> entries() {
    return entries;
  }

  private void readMetadata(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      require(parser.nextToken() == JsonToken.VALUE_STRING, "metadata %s is no text", key);
      metadata.put(key, parser.getText());
    }
  }

  private static Entry entry(String name, JsonParser parser) throws IOException {
    ElementType type = null;
    List<Long> shape = null;
    List<Long> place = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "dtype" -> type = type(name, parser);
        case "shape" -> shape = numbers(name, parser, MAX_RANK);
        case "data_offsets" -> place = numbers(name, parser, 2);
        default -> throw new SafetensorsException(name + " has an unknown field " + field);
      }
    }
    require(type != null && shape != null && place != null, "%s lacks dtype, shape or place", name);
    require(place.size() == 2 && place.get(0) <= place.get(1), "%s lies at %s", name, place);
    long bytes = place.get(1) - place.get(0);
    require(bytes == bytes(name, type, shape), "%s of shape %s has %s bytes", name, shape, bytes);
    List<Integer> sizes = shape.stream().map(Math::toIntExact).toList();
    return new Entry(name, type, sizes, place.get(0), place.get(1));
  }

  private static ElementType type(String name, JsonParser parser) throws IOException {
    String text = parser.getText();
    for (ElementType type : ElementType.values()) {
      if (parser.currentToken() == JsonToken.VALUE_STRING && type.name().equals(text)) {
        return type;
      }
    }
    throw new SafetensorsException(
        name + " has elements of type " + text + "; only F64, F32, F16, BF16 and I64 can be read");
  }

  private static List<Long> numbers(String name, JsonParser parser, int limit) throws IOException {
    require(parser.currentToken() == JsonToken.START_ARRAY, "%s lacks a list of numbers", name);
    List<Long> numbers = new ArrayList<>();
    while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && numbers.size() < limit) {
      require(parser.getLongValue() >= 0, "%s has a negative size or place", name);
      numbers.add(parser.getLongValue());
    }
    require(
        parser.currentToken() == JsonToken.END_ARRAY,
        "%s has a list of something else than at most %s whole numbers",
        name,
        limit);
    return numbers;
  }

  private static long bytes(String name, ElementType type, List<Long> shape)
      throws SafetensorsException {
    long elements = 1;
    for (long size : shape) {
      require(size <= Integer.MAX_VALUE, "%s of shape %s is too large", name, shape);
      elements *= size;
      require(elements <= Integer.MAX_VALUE, "%s of shape %s is too large", name, shape);
    }
    return elements * type.bytes();
  }

  private void checkPlaces(long dataBytes) throws SafetensorsException {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long at = 0;
    for (Entry entry : sorted) {
      require(entry.end() <= dataBytes, "%s ends beyond the file", entry.name());
      require(entry.begin() >= at, "%s overlaps the tensor before it", entry.name());
      require(entry.begin() == at, "there is a gap before %s", entry.name());
      at = entry.end();
    }
    require(at == dataBytes, "%s bytes at the end belong to no tensor", dataBytes - at);
  }

  private static void require(boolean sound, String message, Object... arguments)
      throws SafetensorsException {
    if (!sound) {
      throw new SafetensorsException(String.format(message, arguments));
    }
  }
}
