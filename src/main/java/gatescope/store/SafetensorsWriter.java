package gatescope.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes the contents of a safetensors file to a stream. */
final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final JsonFactory JSON = new JsonFactory();

  private SafetensorsWriter() {}

  static void write(Safetensors contents, OutputStream out) throws IOException {
    // Wide elements first, so that every tensor is aligned to its own.
    List<StoredTensor> tensors = new ArrayList<>(contents.tensors().values());
    tensors.sort(Comparator.comparingInt((StoredTensor t) -> -t.type().bytes()));
    byte[] header = header(contents.metadata(), tensors);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    drain(buffer.putLong(header.length), out);
    out.write(header);
    for (StoredTensor tensor : tensors) {
      for (int k = 0; k < tensor.elements(); k++) {
        if (buffer.remaining() < tensor.type().bytes()) {
          drain(buffer, out);
        }
        switch (tensor.type()) {
          case F32 -> buffer.putFloat(tensor.floats()[k]);
          case F64 -> buffer.putDouble(tensor.doubles()[k]);
          case I64 -> buffer.putLong(tensor.longs()[k]);
        }
      }
    }
    drain(buffer, out);
  }

  /** Writes what has been put into the buffer and empties it. */
  private static void drain(ByteBuffer buffer, OutputStream out) throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private static byte[] header(Map<String, String> metadata, List<StoredTensor> tensors)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      if (!metadata.isEmpty()) {
        json.writeObjectFieldStart(SafetensorsHeader.METADATA);
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
          json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
      }
      long at = 0;
      for (StoredTensor tensor : tensors) {
        long end = at + (long) tensor.elements() * tensor.type().bytes();
        writeEntry(json, tensor, at, end);
        at = end;
      }
      json.writeEndObject();
    }
    while (bytes.size() % ALIGNMENT != 0) {
      bytes.write(' ');
    }
    return bytes.toByteArray();
  }

  private static void writeEntry(JsonGenerator json, StoredTensor tensor, long at, long end)
      throws IOException {
    json.writeObjectFieldStart(tensor.name());
    json.writeStringField("dtype", tensor.type().name());
    json.writeFieldName("shape");
    json.writeArray(tensor.shape().stream().mapToInt(k -> k).toArray(), 0, tensor.shape().size());
    json.writeFieldName("data_offsets");
    json.writeArray(new long[] {at, end}, 0, 2);
    json.writeEndObject();
  }
}
