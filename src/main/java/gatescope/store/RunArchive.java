package gatescope.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip from an unknown hand, opened for reading only: its names lead nowhere outside, and what its
 * entries say they hold fits the memory and is not absurdly larger than the file.
 */
final class RunArchive implements AutoCloseable {
  private static final int MAX_ENTRIES = 4096;
  private static final int MAX_JSON_BYTES = 64 << 20;
  private static final double HEAP_SHARE = 0.5;

  /** The writer compresses nothing but JSON; another program that packs again may do better. */
  private static final long MAX_RATIO = 50;

  /** So much is harmless however small the file is. */
  private static final long HARMLESS_BYTES = 8 << 20;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();

  RunArchive(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    zip = new ZipFile(file.toFile());
    try {
      check(Files.size(file));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void check(long fileBytes) throws FormatException {
    if (zip.size() > MAX_ENTRIES) {
      throw new FormatException("it has " + zip.size() + " entries");
    }
    long sum = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      checkName(entry.getName());
      if (entries.put(entry.getName(), entry) != null) {
        throw new FormatException("its entry " + entry.getName() + " is there twice");
      }
      if (entry.getSize() < 0) {
        throw new FormatException("its entry " + entry.getName() + " hides its size");
      }
      sum = Math.addExact(sum, entry.getSize());
    }
    if (sum > HARMLESS_BYTES && sum / MAX_RATIO > fileBytes) {
      throw new FormatException("it would grow from " + fileBytes + " to " + sum + " bytes");
    }
    long heap = (long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE);
    if (sum > heap) {
      throw new FormatException(
          "it needs " + (sum >> 20) + " MB of memory, more than " + (heap >> 20) + " MB");
    }
  }

  /** Nothing is ever written by these names, but whoever writes such names means no good. */
  private static void checkName(String name) throws FormatException {
    boolean sound =
        !name.startsWith("/")
            && name.indexOf('\\') < 0
            && name.indexOf(':') < 0
            && !("/" + name + "/").contains("/../");
    if (!sound) {
      throw new FormatException("its entry " + name + " leads outside");
    }
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** All bytes of a JSON entry. */
  byte[] json(String name) throws IOException {
    ZipEntry entry = entry(name);
    if (entry.getSize() > MAX_JSON_BYTES) {
      throw new FormatException("its entry " + name + " has " + entry.getSize() + " bytes");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) entry.getSize());
      if (bytes.length < entry.getSize()) {
        throw new FormatException("its entry " + name + " is shorter than it says");
      }
      checkEnd(in, name);
      return bytes;
    }
  }

  Safetensors tensors(String name) throws IOException {
    ZipEntry entry = entry(name);
    try (InputStream in = zip.getInputStream(entry)) {
      Safetensors tensors = Safetensors.read(in, entry.getSize());
      checkEnd(in, name);
      return tensors;
    } catch (SafetensorsException e) {
      throw new SafetensorsException(name + ": " + e.getMessage(), e);
    }
  }

  /** A stream over exactly so many bytes. */
  InputStream stream(String name, long bytes) throws IOException {
    ZipEntry entry = entry(name);
    if (entry.getSize() != bytes) {
      throw new FormatException(
          "its entry " + name + " has " + entry.getSize() + " bytes, not " + bytes);
    }
    return zip.getInputStream(entry);
  }

  private ZipEntry entry(String name) throws FormatException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new FormatException("it has no entry " + name);
    }
    return entry;
  }

  /** Reads past the last byte, where the check sum is compared. */
  private static void checkEnd(InputStream in, String name) throws IOException {
    if (in.read() >= 0) {
      throw new FormatException("its entry " + name + " is longer than it says");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
