package gatescope.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file whose header has been checked against its length, a stretch at a time. */
final class SafetensorsReader {
  /** A header larger than this names no network but an attack on the heap. */
  static final int MAX_HEADER_BYTES = 16 << 20;

  private static final int LENGTH_BYTES = 8;
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private SafetensorsReader(FileChannel channel) {
    this.channel = channel;
  }

  static Safetensors read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return new SafetensorsReader(channel).read();
    } catch (EOFException e) {
      throw new SafetensorsException("the file became shorter while it was read", e);
    }
  }

  private Safetensors read() throws IOException {
    long size = channel.size();
    if (size < LENGTH_BYTES) {
      throw new SafetensorsException("the file ends after " + size + " bytes");
    }
    long headerBytes = fill(0, LENGTH_BYTES).getLong();
    if (headerBytes < 2 || headerBytes > size - LENGTH_BYTES) {
      throw new SafetensorsException(
          "a header of " + headerBytes + " bytes does not fit a file of " + size);
    }
    if (headerBytes > MAX_HEADER_BYTES) {
      throw new SafetensorsException("the header is larger than " + MAX_HEADER_BYTES + " bytes");
    }
    long data = LENGTH_BYTES + headerBytes;
    SafetensorsHeader header = new SafetensorsHeader(text((int) headerBytes), size - data);
    List<StoredTensor> tensors = new ArrayList<>();
    for (SafetensorsHeader.Entry entry : header.entries()) {
      tensors.add(tensor(entry, data));
    }
    return new Safetensors(header.metadata(), tensors);
  }

  private String text(int headerBytes) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(headerBytes);
    fill(bytes, LENGTH_BYTES);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new SafetensorsException("the header is not UTF-8", e);
    }
  }

  private StoredTensor tensor(SafetensorsHeader.Entry entry, long data) throws IOException {
    int elements = StoredTensor.elements(entry.shape());
    long at = data + entry.begin();
    return switch (entry.type()) {
      case F32 -> StoredTensor.of(entry.name(), entry.shape(), floats(at, elements));
      case I64 -> StoredTensor.of(entry.name(), entry.shape(), longs(at, elements));
    };
  }

  private float[] floats(long at, int elements) throws IOException {
    float[] values = new float[elements];
    int stretch = BUFFER_BYTES / Float.BYTES;
    for (int from = 0; from < elements; from += stretch) {
      int count = Math.min(stretch, elements - from);
      fill(at + (long) from * Float.BYTES, count * Float.BYTES)
          .asFloatBuffer()
          .get(values, from, count);
    }
    return values;
  }

  private long[] longs(long at, int elements) throws IOException {
    long[] values = new long[elements];
    int stretch = BUFFER_BYTES / Long.BYTES;
    for (int from = 0; from < elements; from += stretch) {
      int count = Math.min(stretch, elements - from);
      fill(at + (long) from * Long.BYTES, count * Long.BYTES)
          .asLongBuffer()
          .get(values, from, count);
    }
    return values;
  }

  private ByteBuffer fill(long at, int bytes) throws IOException {
    return fill(buffer.clear().limit(bytes), at);
  }

  private ByteBuffer fill(ByteBuffer into, long at) throws IOException {
    while (into.hasRemaining()) {
      if (channel.read(into, at + into.position()) < 0) {
        throw new EOFException();
      }
    }
    return into.flip();
  }
}
