package gatescope.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes a safetensors file beside its final name and moves it there when it is complete. */
final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final JsonFactory JSON = new JsonFactory();

  private SafetensorsWriter() {}

  static void write(Safetensors contents, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path draft = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        writeContents(contents, channel);
        channel.force(true);
      }
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void writeContents(Safetensors contents, FileChannel channel) throws IOException {
    // Wide elements first, so that every tensor is aligned to its own.
    List<StoredTensor> tensors = new ArrayList<>(contents.tensors().values());
    tensors.sort(Comparator.comparingInt((StoredTensor t) -> -t.type().bytes()));
    byte[] header = header(contents.metadata(), tensors);
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    drain(buffer.putLong(header.length), channel);
    drain(ByteBuffer.wrap(header).position(header.length), channel);
    for (StoredTensor tensor : tensors) {
      for (int k = 0; k < tensor.elements(); k++) {
        if (buffer.remaining() < tensor.type().bytes()) {
          drain(buffer, channel);
        }
        switch (tensor.type()) {
          case F32 -> buffer.putFloat(tensor.floats()[k]);
          case I64 -> buffer.putLong(tensor.longs()[k]);
        }
      }
    }
    drain(buffer, channel);
  }

  /** Writes what has been put into the buffer and empties it. */
  private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
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
