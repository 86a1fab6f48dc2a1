package gatescope.text.source;

import gatescope.i18n.Notice;
import gatescope.i18n.NoticeException;
import gatescope.text.source.encoding.Charsets;
import gatescope.text.source.encoding.Encoding;
import gatescope.text.source.encoding.EncodingGuess;
import gatescope.text.source.encoding.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip archive that is open for reading. The names in it are names and nothing else: no file is
 * made of them. What is unpacked is counted while it is, whatever the archive says of its sizes.
 */
final class Archive implements AutoCloseable {
  /** Text hardly shrinks so much; what does beyond a few megabytes is meant to burst. */
  private static final int MOST_EXPANSION = 200;

  private static final long HARMLESS_BYTES = 16L << 20;
  private static final Charset DOS = Charset.forName("IBM437");
  private static final byte[] SIGNATURE = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_SIGNATURE = {'P', 'K', 5, 6};

  private final String name;
  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries;
  private boolean bomb;

  private Archive(String name, SeekableByteChannel bytes) throws IOException {
    this.name = name;
    zip = ZipFile.builder().setSeekableByteChannel(bytes).get();
    entries = named(Collections.list(zip.getEntriesInPhysicalOrder()));
  }

  /** Whether a source begins as a zip archive does. */
  static boolean isArchive(Source source) throws IOException, NoticeException {
    try (InputStream in = source.open()) {
      byte[] start = in.readNBytes(SIGNATURE.length);
      return Arrays.equals(start, SIGNATURE) || Arrays.equals(start, EMPTY_SIGNATURE);
    }
  }

  static Archive open(Path file) throws IOException, NoticeException {
    return open(FileSource.name(file), Files.newByteChannel(file));
  }

  static Archive of(String name, byte[] bytes) throws IOException, NoticeException {
    return open(name, new SeekableInMemoryByteChannel(bytes));
  }

  private static Archive open(String name, SeekableByteChannel bytes)
      throws IOException, NoticeException {
    try {
      return new Archive(name, bytes);
    } catch (IOException | IllegalArgumentException e) {
      bytes.close();
      throw broken(name, e);
    }
  }

  private static NoticeException broken(String name, Exception cause) {
    return new NoticeException(Notice.of("zipBroken", name), cause);
  }

  /** Entries by their names; of two with the same name the later gets a number. */
  private static Map<String, ZipArchiveEntry> named(List<ZipArchiveEntry> all) {
    Charset charset = charsetOfNames(all);
    Map<String, ZipArchiveEntry> named = new LinkedHashMap<>();
    for (ZipArchiveEntry entry : all) {
      String name = isUnicode(entry) ? entry.getName() : new String(entry.getRawName(), charset);
      String free = name;
      for (int k = 2; named.containsKey(free); k++) {
        free = name + " (" + k + ")";
      }
      named.put(free, entry);
    }
    return named;
  }

  private static boolean isUnicode(ZipArchiveEntry entry) {
    return entry.getNameSource() != ZipArchiveEntry.NameSource.NAME || entry.getRawName() == null;
  }

  /** Old archives do not say how their names are encoded. */
  private static Charset charsetOfNames(List<ZipArchiveEntry> all) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (ZipArchiveEntry entry : all) {
      if (!isUnicode(entry)) {
        names.writeBytes(entry.getRawName());
        names.write('\n');
      }
    }
    if (Trial.of(names.toByteArray(), StandardCharsets.UTF_8).fits()) {
      return StandardCharsets.UTF_8;
    }
    Encoding guess = EncodingGuess.ofStatistics(new byte[0], names.toByteArray());
    return guess.charset().equals(Charsets.WINDOWS_1252) ? DOS : guess.charset();
  }

  /** Names of the files in it that are not hidden, in natural order. */
  List<String> names() {
    List<String> files =
        entries.entrySet().stream()
            .filter(e -> !e.getValue().isDirectory() && !isHidden(e.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    return NaturalOrder.sorted(files, path -> path);
  }

  /** Dot files, and what another system's archiver adds of its own. */
  private static boolean isHidden(String path) {
    for (String part : path.split("[/\\\\]")) {
      boolean upwards = part.equals(".") || part.equals("..");
      if ((part.startsWith(".") && !upwards) || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  /** What it is if it is no archive of texts: word processors pack their files so. */
  Optional<ForeignFile> foreign() {
    if (has("[Content_Types].xml")) {
      String kind = begins("word/") ? "DOCX" : begins("xl/") ? "XLSX" : "PPTX";
      return Optional.of(new ForeignFile(ForeignKind.OFFICE, kind));
    }
    return has("content.xml") && has("mimetype")
        ? Optional.of(new ForeignFile(ForeignKind.OFFICE, "OpenDocument"))
        : Optional.empty();
  }

  private boolean begins(String folder) {
    return entries.keySet().stream().anyMatch(entry -> entry.startsWith(folder));
  }

  boolean has(String entry) {
    return entries.containsKey(entry);
  }

  /**
   * The bytes of an entry.
   *
   * @param room how many there may be
   * @throws NoticeException if there are more, or they cannot be unpacked
   */
  byte[] read(String entry, long room) throws NoticeException {
    ZipArchiveEntry found = entries.get(entry);
    if (found.getGeneralPurposeBit().usesEncryption()) {
      throw new NoticeException(Notice.of("zipPassword", entry));
    }
    long bursting = Math.max(HARMLESS_BYTES, MOST_EXPANSION * found.getCompressedSize());
    int most = (int) Math.min(Integer.MAX_VALUE - 16L, Math.min(room, bursting));
    try (InputStream in = zip.getInputStream(found)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        bomb = most < room;
        throw new NoticeException(Notice.of(bomb ? "zipBomb" : "zipLarge", entry, most >> 20));
      }
      return bytes;
    } catch (IOException | IllegalArgumentException e) {
      throw broken(entry, e);
    }
  }

  /** Whether something in it was found to be made to burst. */
  boolean isBomb() {
    return bomb;
  }

  /** Bytes that an entry takes in the archive. */
  long packedSize(String entry) {
    return Math.max(0, entries.get(entry).getCompressedSize());
  }

  String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
