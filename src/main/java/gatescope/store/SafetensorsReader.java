package gatescope.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads contents whose header has been checked against their length, a stretch at a time. */
final class SafetensorsReader {
  /** A header larger than this names no network but an attack on the heap. */
  static final int MAX_HEADER_BYTES = 16 << 20;

  private static final int LENGTH_BYTES = 8;
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  private SafetensorsReader(InputStream in) {
    this.in = in;
  }

  /**
   * @param size of the contents in bytes
   * @param heapBytes at most so much memory is filled
   */
  static Safetensors read(InputStream in, long size, long heapBytes) throws IOException {
    try {
      return new SafetensorsReader(in).read(size, heapBytes);
    } catch (EOFException e) {
      throw new SafetensorsException("the contents are shorter than they say", e);
    }
  }

  private Safetensors read(long size, long heapBytes) throws IOException {
    if (size < LENGTH_BYTES) {
      throw new SafetensorsException("the file ends after " + size + " bytes");
    }
    long headerBytes = fill(LENGTH_BYTES).getLong();
    if (headerBytes < 2 || headerBytes > size - LENGTH_BYTES) {
      throw new SafetensorsException(
          "a header of " + headerBytes + " bytes does not fit a file of " + size);
    }
    if (headerBytes > MAX_HEADER_BYTES) {
      throw new SafetensorsException("the header is larger than " + MAX_HEADER_BYTES + " bytes");
    }
    long data = size - LENGTH_BYTES - headerBytes;
    SafetensorsHeader header = new SafetensorsHeader(text((int) headerBytes), data);
    checkMemory(header, heapBytes);
    Map<String, StoredTensor> tensors = new HashMap<>();
    List<SafetensorsHeader.Entry> inPlace = new ArrayList<>(header.entries());
    inPlace.sort(Comparator.comparingLong(SafetensorsHeader.Entry::begin));
    for (SafetensorsHeader.Entry entry : inPlace) {
      tensors.put(entry.name(), tensor(entry));
    }
    return new Safetensors(
        header.metadata(), header.entries().stream().map(e -> tensors.get(e.name())).toList());
  }

  private static void checkMemory(SafetensorsHeader header, long heapBytes)
      throws SafetensorsException {
    long bytes = 0;
    for (SafetensorsHeader.Entry entry : header.entries()) {
      bytes += (long) StoredTensor.elements(entry.shape()) * entry.type().kept().bytes();
    }
    if (bytes > heapBytes) {
      throw new SafetensorsException(
          "it needs " + (bytes >> 20) + " MB of memory, more than " + (heapBytes >> 20) + " MB");
    }
  }

  private String text(int headerBytes) throws IOException {
    byte[] bytes = in.readNBytes(headerBytes);
    if (bytes.length < headerBytes) {
      throw new EOFException();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SafetensorsException("the header is not UTF-8", e);
    }
  }

  private StoredTensor tensor(SafetensorsHeader.Entry entry) throws IOException {
    int elements = StoredTensor.elements(entry.shape());
    return switch (entry.type().kept()) {
      case F32 -> StoredTensor.of(entry.name(), entry.shape(), floats(entry.type(), elements));
      case F64 -> StoredTensor.of(entry.name(), entry.shape(), doubles(elements));
      case I64 -> StoredTensor.of(entry.name(), entry.shape(), longs(elements));
    };
  }

  private float[] floats(ElementType type, int elements) throws IOException {
    float[] values = new float[elements];
    int stretch = BUFFER_BYTES / type.bytes();
    for (int from = 0; from < elements; from += stretch) {
      int to = Math.min(from + stretch, elements);
      ByteBuffer bytes = fill((to - from) * type.bytes());
      for (int k = from; k < to; k++) {
        values[k] = type.nextFloat(bytes);
      }
    }
    return values;
  }

  private double[] doubles(int elements) throws IOException {
    double[] values = new double[elements];
    int stretch = BUFFER_BYTES / Double.BYTES;
    for (int from = 0; from < elements; from += stretch) {
      int count = Math.min(stretch, elements - from);
      fill(count * Double.BYTES).asDoubleBuffer().get(values, from, count);
    }
    return values;
  }

  private long[] longs(int elements) throws IOException {
    long[] values = new long[elements];
    int stretch = BUFFER_BYTES / Long.BYTES;
    for (int from = 0; from < elements; from += stretch) {
      int count = Math.min(stretch, elements - from);
      fill(count * Long.BYTES).asLongBuffer().get(values, from, count);
    }
    return values;
  }

  private ByteBuffer fill(int bytes) throws IOException {
    if (in.readNBytes(buffer.array(), 0, bytes) < bytes) {
      throw new EOFException();
    }
    return buffer.clear().limit(bytes);
  }
}
