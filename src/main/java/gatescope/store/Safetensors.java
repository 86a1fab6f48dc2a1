package gatescope.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contents of a safetensors file: named tensors and a few words about them.
 *
 * <p>The format is a header length (eight bytes, little-endian), a JSON header that gives each
 * tensor's type, shape and place, and the elements, little-endian and without gaps. It holds
 * numbers only: reading one cannot run code.
 */
public final class Safetensors {
  private static final double HEAP_SHARE = 0.5;

  private final Map<String, String> metadata;
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

  /**
   * @param tensors of distinct names
   */
  public Safetensors(Map<String, String> metadata, List<StoredTensor> tensors) {
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    for (StoredTensor tensor : tensors) {
      if (this.tensors.put(tensor.name(), tensor) != null) {
        throw new IllegalArgumentException("twice: " + tensor.name());
      }
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws SafetensorsException if its contents are not sound
   * @throws IOException if it cannot be read
   */
  public static Safetensors read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, Files.size(file));
    }
  }

  /**
   * Reads contents of a known length.
   *
   * @throws SafetensorsException if they are not sound or shorter than said
   */
  static Safetensors read(InputStream in, long size) throws IOException {
    return SafetensorsReader.read(in, size, (long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE));
  }

  /** Writes a file so that a failure on the way leaves an older one of that name untouched. */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, this::write);
  }

  /** Writes the contents to a stream, which stays open. */
  void write(OutputStream out) throws IOException {
    SafetensorsWriter.write(this, out);
  }

  public Map<String, String> metadata() {
    return metadata;
  }

  /** By name, in the order of the file's header. */
  public Map<String, StoredTensor> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  public boolean has(String name) {
    return tensors.containsKey(name);
  }

  /** The elements of an F32 tensor that must be there in this shape. */
  public float[] floats(String name, List<Integer> shape) throws SafetensorsException {
    return tensor(name, StoredTensor.Type.F32, shape).floats();
  }

  /** The elements of an F64 tensor that must be there in this shape. */
  public double[] doubles(String name, List<Integer> shape) throws SafetensorsException {
    return tensor(name, StoredTensor.Type.F64, shape).doubles();
  }

  /** The elements of an I64 tensor that must be there in this shape. */
  public long[] longs(String name, List<Integer> shape) throws SafetensorsException {
    return tensor(name, StoredTensor.Type.I64, shape).longs();
  }

  private StoredTensor tensor(String name, StoredTensor.Type type, List<Integer> shape)
      throws SafetensorsException {
    StoredTensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new SafetensorsException("there is no tensor " + name);
    }
    if (tensor.type() != type || !tensor.shape().equals(shape)) {
      throw new SafetensorsException(
          name + " is " + tensor.type() + " " + tensor.shape() + ", not " + type + " " + shape);
    }
    return tensor;
  }
}
